"""The rules of a framework that no type can state, each with its texts beside it."""
