"""A route into leadership: its stages, trial appointments, those who take part, and how many they are."""
