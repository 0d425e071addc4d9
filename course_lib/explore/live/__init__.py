"""What makes an explorer live: widgets, loaded when one is shown."""
