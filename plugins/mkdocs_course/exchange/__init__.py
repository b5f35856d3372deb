"""Questions of other tools: a file a format, and the quiz file that is made of them."""
