"""One Processing algorithm a file, thin: declare, read, call one method, write, style, report."""
