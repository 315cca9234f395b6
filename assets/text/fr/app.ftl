## The window: menus, views, dialogs.

# When no window opens.
launch-title = Tresse ne peut pas ouvrir sa fenêtre
launch-nothing-works = Aucun affichage n’a fonctionné. Voici ce qui a été essayé :
launch-tried = { $way } : { $reason }
launch-advice = Mettre à jour le pilote graphique aide souvent. Pour imposer un affichage, définir la variable d’environnement TRESSE_BACKEND (vulkan, gl, dx12, metal ou glow).
launch-no-screen = Aucun écran où ouvrir une fenêtre : { $reason }. Les commandes en ligne restent utilisables : voir tresse --help.
launch-unknown-backend = TRESSE_BACKEND vaut « { $name } », qui n’est pas un affichage connu : choisir entre { $known }.
launch-panicked = Tresse s’est arrêté à cause d’une erreur du programme ({ $place }) : { $message }
launch-child = Le second démarrage s’est terminé sur une erreur ({ $status }).
