## Checks: check-NAME with .title .message .why .fix.
