"""What good leadership is: the model of a framework, how its files are joined, and the rules that it keeps."""
