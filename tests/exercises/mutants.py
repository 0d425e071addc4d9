"""Every small change of a piece of code: the slips of the hand that a check must catch.

A comparison turned, a term dropped, a constant moved, parameters swapped, a statement left out.
"""

import ast
import copy
import inspect
import textwrap

COMPARED = {
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
}
COMPUTED = {
    ast.Add: (ast.Sub,),
    ast.Sub: (ast.Add,),
    ast.Mult: (ast.Div,),
    ast.Div: (ast.Mult, ast.FloorDiv),
    ast.FloorDiv: (ast.Div,),
    ast.Pow: (ast.Mult,),
    ast.Mod: (ast.FloorDiv,),
    ast.BitAnd: (ast.BitOr,),
    ast.BitOr: (ast.BitAnd,),
}


def mutants(function):
    """Pairs of (the changed code, the changed function), each changed in one place."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    seen = {ast.unparse(tree)}
    for place in range(len(list(ast.walk(tree)))):
        for change in _changes(list(ast.walk(tree))[place]):
            changed = copy.deepcopy(tree)
            change(list(ast.walk(changed))[place])
            ast.fix_missing_locations(changed)
            code = ast.unparse(changed)
            if code in seen:
                continue
            seen.add(code)
            namespace = dict(function.__globals__)
            exec(compile(changed, "<changed>", "exec"), namespace)
            yield code, namespace[function.__name__]


def _changes(node):
    """What may be done to a node of the syntax tree, each as a function that does it."""
    if isinstance(node, ast.Compare):
        for new in COMPARED.get(type(node.ops[0]), ()):
            yield lambda n, new=new: n.ops.__setitem__(0, new())
    if isinstance(node, ast.BinOp | ast.AugAssign):
        for new in COMPUTED.get(type(node.op), ()):
            yield lambda n, new=new: setattr(n, "op", new())
    if isinstance(node, ast.BinOp):
        yield lambda n: _become(n, n.left)
        yield lambda n: _become(n, n.right)
    if isinstance(node, ast.UnaryOp):
        yield lambda n: _become(n, n.operand)
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        yield lambda n: setattr(n, "value", n.value + 1)
        yield lambda n: setattr(n, "value", n.value - 1)
    if isinstance(node, ast.Constant) and type(node.value) is bool:
        yield lambda n: setattr(n, "value", not n.value)
    if isinstance(node, ast.Call):
        if node.args:
            yield lambda n: _become(n, n.args[0])
        if len(node.args) > 1:
            yield lambda n: n.args.reverse()
        for k in range(len(node.keywords)):
            yield lambda n, k=k: n.keywords.pop(k)
    body = getattr(node, "body", None)
    if isinstance(body, list) and len(body) > 1:
        for k, statement in enumerate(body):
            if not isinstance(statement, ast.Return | ast.FunctionDef):
                yield lambda n, k=k: n.body.pop(k)
    if isinstance(node, ast.FunctionDef):
        for k in range(len(node.args.args) - 1):
            yield lambda n, k=k: _swap(n.args.args, k)


def _become(node, other):
    node.__class__ = other.__class__
    node.__dict__ = dict(other.__dict__)


def _swap(parameters, k):
    parameters[k].arg, parameters[k + 1].arg = parameters[k + 1].arg, parameters[k].arg
