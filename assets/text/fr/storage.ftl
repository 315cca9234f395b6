## Opening and saving: notes and failures.
