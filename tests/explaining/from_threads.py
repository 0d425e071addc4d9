"""Errors that beginners asked about in public, and what a teacher should say of each.

The code is our own: the mistake of the thread in as few lines as show it. What is to be said
was written down from the threads alone, before any of it was tried. ``at``: the piece of code that
failed, as it must be quoted. ``says``: facts and cures, in code or numbers, all of which must be
among the words. ``never``: what would be wrong to say.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    address: str
    code: str
    at: str
    says: tuple[str, ...]
    never: tuple[str, ...] = ()


ASKED = (
    # shapes that do not agree
    Asked(
        "https://forum.freecodecamp.org/t/python-broadcast-error-even-with-identical-shapes/453085",
        "hidden = np.array([0.2, 0.5, 0.1])\nweights = np.ones((3, 2))\n"
        "for k in range(3):\n    weights = weights - 0.3 * hidden",
        "weights - 0.3 * hidden",
        ("weights has shape (3, 2)", "0.3 * hidden has shape (3,)", "2 meets 3"),
    ),
    Asked(
        "https://stackoverflow.com/questions/40478944",
        "M = np.ones((3, 2))\nN = np.ones((2, 4))\nM * N",
        "M * N",
        ("M has shape (3, 2)", "N has shape (2, 4)", "2 meets 4", "M @ N"),
    ),
    Asked(
        "https://stackoverflow.com/questions/38947926",
        "W = np.arange(12.0).reshape(3, 4)\nW / W.sum(axis=1)",
        "W / W.sum(axis=1)",
        ("W has shape (3, 4)", "W.sum(axis=1) has shape (3,)", "4 meets 3", "keepdims=True"),
    ),
    Asked(
        "https://stackoverflow.com/questions/67019629",
        "xm = np.ones((4, 4))\nxm * np.array([1, 1])",
        "xm * np.array([1, 1])",
        ("xm has shape (4, 4)", "np.array([1, 1]) has shape (2,)", "4 meets 2"),
    ),
    Asked(
        "https://github.com/chaosallen/IPNV2_pytorch/issues/10",
        "image = np.zeros((16, 40))\nscan = np.ones((40, 16))\nimage[:] = scan",
        "image[:] = scan",
        ("scan has shape (40, 16)", "(16, 40)", "scan.T"),
    ),
    Asked(
        "https://github.com/DeepTrial/pascal-5/issues/6",
        "row = np.zeros(4)\nrow[:] = np.array([1, 2, 3])",
        "row[:] = np.array([1, 2, 3])",
        ("shape (3,)", "shape (4,)"),
    ),
    Asked(
        "https://github.com/nschaetti/EchoTorch/issues/3",
        "w = np.ones(6)\nr = np.ones(5)\nw @ r",
        "w @ r",
        ("w has shape (6,)", "r has shape (5,)", "6", "5"),
    ),
    # indices
    Asked(
        "https://answall.com/q/243024/indexerror-index-4-is-out-of-bounds-for-axis-0-with-size-4",
        "x = np.ones((4, 1))\nfor k in range(3, 45):\n    x[k + 1] = 5.5 * x[k]",
        "x[k + 1]",
        ("x has shape (4, 1)", "index 4", "the last index is 3", "k is 3"),
    ),
    Asked(
        "https://stackoverflow.com/questions/49230302",
        "arr = np.arange(27).reshape(3, 3, 3)\narr[2, 5, 0]",
        "arr[2, 5, 0]",
        ("arr has shape (3, 3, 3)", "index 5", "axis 1 has 3 elements"),
    ),
    Asked(
        "https://github.com/nis1/Crosswalk-Recognition/issues/5",
        "left = np.array([3, 5, 2, 9])\nleft[:, 0]",
        "left[:, 0]",
        ("left has shape (4,)", "2 indices", "only one axis"),
    ),
    Asked(
        "https://github.com/numpy/numpy/issues/10447",
        "a = np.array([0, 3, 0])\na[a == 0, :]",
        "a[a == 0, :]",
        ("a has shape (3,)", "2 indices", "only one axis"),
    ),
    Asked(
        "https://github.com/equadratures/equadratures/issues/285",
        "order = np.arange(24).reshape(12, 2)\norder[np.sum(order, axis=0) <= 140]",
        "order[np.sum(order, axis=0) <= 140]",
        ("order has shape (12, 2)", "2 elements", "12"),
    ),
    Asked(
        "https://github.com/datvuthanh/HybridNets/issues/36",
        "frame = np.zeros((8, 5))\nroad = np.ones((6, 5), dtype=bool)\nframe[road] = 1",
        "frame[road]",
        ("frame has shape (8, 5)", "road has shape (6, 5)", "axis 0", "8", "6"),
    ),
    Asked(
        "https://github.com/dm6718/RITSAR/pull/2",
        "pos = np.arange(6)\nnpulses = 6\npos[npulses / 2]",
        "pos[npulses / 2]",
        ("npulses / 2 is 3.0", "npulses // 2"),
    ),
    Asked(
        "https://github.com/brycedrennan/eulerian-magnification/pull/24",
        "x = np.arange(10)\nn = len(x)\nx[:n / 2]",
        "x[:n / 2]",
        ("n / 2 is 5.0", "n // 2"),
    ),
    Asked(
        "https://github.com/rykov8/ssd_keras/issues/152",
        "results = [[0.9, 12.0], [0.4, 30.0]]\nresults[:, 0]",
        "results[:, 0]",
        ("results", "list", "np.array(results)"),
    ),
    Asked(
        "https://github.com/hohlraum/gdsCAD/issues/58",
        "class Cell:\n    bounding_box = np.array([[0, 0], [4, 9]])\n"
        "cell = Cell()\ncell.bounding_box()",
        "cell.bounding_box()",
        ("cell.bounding_box has shape (2, 2)", "round"),
    ),
    Asked(
        "https://github.com/Coder-Yu/QRec/pull/157",
        "A = np.ones((2, 2))\nB = np.ones(2)\nA(B)",
        "A(B)",
        ("A has shape (2, 2)", "square brackets"),
    ),
    Asked(
        "https://github.com/googlecolab/colabtools/issues/3395",
        "sum = np.array([1, 2])\nsum([4, 5])",
        "sum([4, 5])",
        ("sum has shape (2,)", "Python's own `sum`"),
    ),
    # reshape
    Asked(
        "https://github.com/hustvl/YOLOP/issues/59",
        "count = np.bincount([0, 1, 4])\nclasses = 2\ncount.reshape(classes, classes)",
        "count.reshape(classes, classes)",
        ("count has shape (5,)", "2 × 2 = 4", "5"),
    ),
    Asked(
        "https://github.com/harshtikuu/Abnormal_Event_Detection/issues/1",
        "X_train = np.zeros(51529)\nX_train = X_train.reshape(-1, 227, 227, 10)",
        "X_train.reshape(-1, 227, 227, 10)",
        ("X_train has shape (51529,)", "227 × 227 × 10 = 515,290"),
    ),
    Asked(
        "https://github.com/liougehooa/automatic-prompt-engineer/issues/1",
        "prompts = 'Answer the question'\ntruthful = [0.5, 0.25]\n"
        "np.array(truthful).reshape(len(prompts), -1)",
        "np.array(truthful).reshape(len(prompts), -1)",
        ("np.array(truthful)", "2 elements", "19"),
    ),
    Asked(
        "https://github.com/michtesar/color_recognizer/issues/6",
        "image = np.zeros((48, 48))\nimage.reshape(1, 6912)",
        "image.reshape(1, 6912)",
        ("image has shape (48, 48)", "48 × 48 = 2,304", "1 × 6912 = 6,912"),
    ),
    # making and joining
    Asked(
        "https://github.com/serge-sans-paille/pythran/issues/460",
        "np.zeros(2, 3)",
        "np.zeros(2, 3)",
        ("np.zeros((2, 3))",),
    ),
    Asked(
        "https://github.com/daducci/COMMIT/issues/121",
        "np.array([[0, 2, 5], [1, 3, 4], [0, 1, 2, 3, 4, 5], [6]])",
        "np.array([[0, 2, 5], [1, 3, 4], [0, 1, 2, 3, 4, 5], [6]])",
        ("not equally long", "3, 3, 6 and 1"),
    ),
    Asked(
        "https://github.com/hpc203/virtual_try_on_use_deep_learning/issues/7",
        "bounds = [4, 6, 5]\npoints = np.array([np.arange(n) for n in bounds]) / 2",
        "np.array([np.arange(n) for n in bounds])",
        ("not equally long",),
    ),
    Asked(
        "https://stackoverflow.com/questions/79166173",
        "grid = np.arange(16).reshape(1, 4, 4)\ngrid2 = grid[:, :-1, ::-1].copy()\n"
        "np.concatenate((grid, grid2), axis=0)",
        "np.concatenate((grid, grid2), axis=0)",
        ("grid has shape (1, 4, 4)", "grid2 has shape (1, 3, 4)", "axis 1", "axis=1"),
    ),
    Asked(
        "https://github.com/numpy/numpy/issues/9549",
        "x = np.arange(3)\nzrs = np.zeros(2)\nnp.concatenate(x, zrs)",
        "np.concatenate(x, zrs)",
        ("np.concatenate((x, zrs))",),
        ("A list takes one index",),
    ),
    Asked(
        "https://github.com/numpy/numpy/issues/19751",
        "a = np.ones((4, 3))\nnp.concatenate(a, axis=1)",
        "np.concatenate(a, axis=1)",
        ("a has shape (4, 3)", "axis 1"),
        ("a has one axis", "a has only one axis"),
    ),
    Asked(
        "https://github.com/hpc203/nanodet-opncv-dnn-cpp-python/issues/1",
        "score = np.array([0.2, 0.9])\nscore.max(axis=1)",
        "score.max(axis=1)",
        ("score has shape (2,)", "axis 1", "axis 0"),
    ),
    # kinds of numbers
    Asked(
        "https://github.com/leswright1977/PyThermalCamera/issues/21",
        "frame = np.array([12, 200], dtype=np.uint8)\nlo = frame[0]\nlo = lo * 256",
        "lo * 256",
        ("256", "uint8", "0 to 255", ".astype("),
    ),
    Asked(
        "https://github.com/tiagoantao/python-performance/pull/8",
        "x = np.zeros(3, dtype=np.uint8)\nx[1] = 500",
        "x[1] = 500",
        ("500", "uint8", "0 to 255"),
    ),
    Asked(
        "https://exchangetuts.com/"
        "how-can-i-multiply-column-of-the-int-numpy-array-to-the-float-digit-and-stays-in-int-"
        "1641618543718257",
        "b = np.array([[2, 2], [6, 4], [10, 6]])\nb[:, 0] *= 2.1",
        "b[:, 0] *= 2.1",
        ("whole numbers", "int64", ".astype(float)"),
    ),
    Asked(
        "https://github.com/anttttti/Wordbatch/issues/34",
        "import math\nla = np.arange(50, 500, 100)\nv = math.exp(la)",
        "math.exp(la)",
        ("la has shape (5,)", "np.exp"),
    ),
    Asked(
        "https://stackoverflow.com/questions/67019629",
        "xm = np.ones((2, 2))\nxm[0][1] = 3 * np.array([1, 1, 0.5])",
        "xm[0][1] = 3 * np.array([1, 1, 0.5])",
        ("several values into one place", "shape (3,)"),
    ),
    # one yes or no
    Asked(
        "https://stackoverflow.com/questions/10062954",
        "v = np.array([0, 2, 3, 5])\n(v > 1) and (v < 4)",
        "(v > 1) and (v < 4)",
        ("v > 1", "3 of 4", "(v > 1) & (v < 4)"),
    ),
    Asked(
        "https://stackoverflow.com/questions/8733765",
        "v = np.array([0, 2, 3, 5])\nv > 1 & v < 4",
        "v > 1 & v < 4",
        ("v > (1 & v) < 4", "(v > 1) & (v < 4)"),
    ),
    Asked(
        "https://github.com/OpenPIV/openpiv-python/issues/25",
        "u = np.array([-20.0, 5.0, 250.0])\nwrong = u < -10 or u > 200",
        "u < -10 or u > 200",
        ("u < -10", "1 of 3", "(u < -10) | (u > 200)"),
    ),
    Asked(
        "https://github.com/numpy/numpy/issues/10649",
        "zero = np.array([0, 0, 7])\nwi = 0\nwhile (wi < 5) and zero == 0:\n    wi += 1",
        "zero == 0",
        ("zero == 0", "2 of 3", ".any()", ".all()"),
    ),
    Asked(
        "https://github.com/ageitgey/face_recognition/issues/281",
        "match = np.array([[True, False], [False, False]])\nif match[0]:\n    print('found')",
        "match[0]",
        ("1 of 2", "match[0].any()", "match[0].all()"),
    ),
    # names, and what is not there
    Asked(
        "https://github.com/csxmli2016/ASFFNet512/issues/8",
        "line = '1.5 2.5'\n[np.float(i) for i in line.split(' ')]",
        "np.float",
        ("np.float", "`float`"),
    ),
    Asked(
        "https://github.com/garrettj403/QMix/issues/8",
        "y = np.array([1.0, 2.0])\nnp.trapz(y)",
        "np.trapz",
        ("np.trapezoid",),
        ("np.trace",),
    ),
    Asked(
        "https://github.com/neishm/fstd2nc/issues/98",
        "np.product([2, 3])",
        "np.product",
        ("np.prod",),
    ),
    Asked(
        "https://github.com/keras-team/keras/issues/14052",
        "x_train = []\nfor i in range(3):\n    x_train.append(i)\n    x_train = np.array(x_train)",
        "x_train.append",
        ("x_train has shape (1,)", "cannot grow"),
    ),
    Asked(
        "https://github.com/markjay4k/Audio-Spectrum-Analyzer-in-Python/issues/6",
        "class Line:\n    def set_data(self, x, y): pass\nline = [Line()]\nline.set_data(1, 2)",
        "line.set_data",
        ("line", "list", "line[0]"),
    ),
    Asked(
        "https://github.com/PyImageSearch/imutils/issues/44",
        "def read(path):\n    image = np.zeros((2, 2))\nimg = read('street.png')\n"
        "np.zeros((img.shape[0], img.shape[1]))",
        "img.shape",
        ("`img` is None", "return"),
    ),
    Asked(
        "https://github.com/IIC2233/Syllabus-2018-1/issues/609",
        "data = np.array([3, 1, 2])\nordered = data.sort()\nordered[0]",
        "ordered[0]",
        ("`ordered` is None", "data.sort()"),
    ),
    Asked(
        "https://github.com/neolee/pilot/issues/454",
        "total = length + 2",
        "length",
        ("`length`", "cell"),
    ),
    Asked(
        "https://github.com/fastai/courses/pull/135",
        "x_entropy_d = 0.5\nprint(x_entropi_d)",
        "x_entropi_d",
        ("x_entropi_d", "x_entropy_d"),
    ),
)
