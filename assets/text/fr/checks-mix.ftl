## M: dosage. Of each check: check-NAME with .title .message .why; of each fix: fix-NAME.

