## Names of steps in the undo list.
