## The command line.
