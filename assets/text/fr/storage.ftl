## Opening and saving: notes and failures.

# figure: a number, already written
size-mb = { $figure } Mo
size-kb = { $figure } ko

## Why a save did not happen: the file is what it was.

save-read-only = Ce fichier est protégé contre l’écriture : { $path }
save-changed-on-disk = Ce fichier a été modifié par un autre programme depuis son ouverture : { $path }
save-removed-from-disk = Ce fichier a été supprimé ou déplacé depuis son ouverture : { $path }
save-not-a-file = Ce n’est pas un fichier : { $path }
save-folder-missing = Le dossier n’existe pas : { $path }
save-folder-refuses = Aucun fichier ne peut être créé dans ce dossier : { $path }
save-disk-full = Le disque est plein ; il faut { $size }. Le fichier d’avant est intact : { $path }
save-quota-exceeded = Votre espace sur ce disque est épuisé ; il faut { $size }. Le fichier d’avant est intact : { $path }
save-file-too-large = Le fichier serait trop grand ({ $size }, alors que la limite est de { $limit }) : { $path }
save-file-too-large-here = Le fichier serait trop grand pour ce disque ({ $size }) : { $path }
save-drive-gone = Le disque ou le partage ne répond plus. Le fichier d’avant est intact : { $path }
save-in-use = Un autre programme retient ce fichier : { $path }
save-bad-name = Ce disque n’accepte pas ce nom de fichier : { $path }
save-not-verified = Le disque a rendu autre chose que ce qui lui était confié. Enregistrez ailleurs ; le fichier d’avant est intact : { $path }
# reason: what the system said
save-io = L’enregistrement a échoué ({ $reason }). Le fichier d’avant est intact : { $path }
save-not-durable = Enregistré, mais une coupure de courant dans l’instant pourrait ramener la version d’avant.
# copy: the file that holds the previous version
save-torn = Le fichier est peut-être abîmé : { $path }. Sa version d’avant est entière ici : { $copy }

## Why a file could not be read.

read-missing = Ce fichier n’existe pas : { $path }
read-not-a-file = Ce n’est pas un fichier : { $path }
read-refused = Vous n’avez pas le droit de lire ce fichier : { $path }
read-too-large = Ce fichier est trop grand pour être un parcours ({ $size }, alors que la limite est de { $limit }) : { $path }
read-utf-16 = Ce fichier est écrit en UTF-16 ; enregistrez-le en UTF-8 : { $path }
read-not-utf-8 = Ce n’est pas du texte en UTF-8, à partir de la ligne { $line }, colonne { $column } : { $path }
read-io = La lecture a échoué ({ $reason }) : { $path }

## Recovery copies of unsaved work.

recovery-folder = Les copies de secours ne sont pas accessibles ({ $reason }) : { $path }
recovery-damaged = Cette copie de secours est abîmée : { $path }
