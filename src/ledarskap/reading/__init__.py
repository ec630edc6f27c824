"""From text to values, for any of the project's formats; knows nothing of leadership."""
