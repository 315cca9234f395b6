## Importing a certification in the window.

import-search = Chercher par numéro ou par mots : RNCP37275, cybersécurité…
import-only-active = Seulement les fiches actives
import-count = { $count ->
    [0] aucune fiche sur { $all }
    [one] une fiche sur { $all }
   *[other] { $count } fiches sur { $all }
}
import-reading = Lecture du répertoire : { $read } Mo
import-reading-of = Lecture du répertoire : { $read } Mo sur { $total } Mo
import-stop = Arrêter la lecture
import-no-thread = La lecture n’a pas pu être lancée : l’ordinateur est à court de ressources.
import-unreadable = { $count ->
    [one] Une fiche est illisible et laissée de côté. { $first }
   *[other] { $count } fiches sont illisibles et laissées de côté. La première : { $first }
}
import-nothing = Aucune fiche ne correspond.
import-level = niveau { $level }
import-blocks = { $count ->
    [one] un bloc
   *[other] { $count } blocs
}
import-until = jusqu’au { $date }
import-ended = terminée le { $date }
import-inactive = inactive
import-open = Lire la fiche
import-fetching = Lecture de la fiche { $number }
import-gone = La fiche { $number } n’est plus dans ce fichier.

import-review = Relire avant d’importer
import-only-doubtful = Seulement les passages à relire ({ $count })
import-no-doubt = Le découpage des compétences ne laisse aucun doute.
import-take = Reprendre le bloc { $block }
import-fold = Replier le bloc { $block }
import-unfold = Déplier le bloc { $block }
import-competencies = { $count ->
    [0] aucune compétence
    [one] une compétence
   *[other] { $count } compétences
}
import-doubts = { $count } à relire
import-no-competency = Le registre ne donne pas de liste pour ce bloc.
import-again = Refaire le découpage
import-wording = Compétence { $number } du bloc { $block }
import-nature = Nature de la compétence { $number } du bloc { $block }
import-guessed = { $nature } ?
import-join = Joindre la compétence { $number } du bloc { $block } à la précédente
import-join-short = Joindre à la précédente
import-cut = Couper la compétence { $number } du bloc { $block } au curseur
import-cut-here = Couper avant « { $start }… »
import-remove = Supprimer la compétence { $number } du bloc { $block }
import-keep = Reprendre
import-keep-hint = En faire une compétence comme les autres.
import-summary = { $blocks ->
    [0] Aucun nouveau bloc
    [one] Un bloc
   *[other] { $blocks } blocs
} et { $competencies ->
    [0] aucune nouvelle compétence
    [one] une compétence
   *[other] { $competencies } compétences
} entreront dans le parcours, en une seule étape annulable.
import-nothing-new = Rien de nouveau n’entrerait dans le parcours.
import-back = Retour à la liste
import-add = Ajouter au parcours
import-create = Créer le parcours
import-done = { $fiche } : { $blocks ->
    [one] un bloc
   *[other] { $blocks } blocs
} et { $competencies ->
    [one] une compétence
   *[other] { $competencies } compétences
} ajoutés.

## Importing a file with changes of the path.

import-too-large = Le fichier est trop volumineux : plus de { $limit } Mo.
import-expands = Une fois décompressé, le fichier dépasserait { $limit } Mo : il n’est pas lu.
import-too-many-cells = Le tableau est trop grand : { $rows } lignes et { $columns } colonnes au plus.
import-damaged = Le fichier est coupé ou abîmé ({ $reason }).
import-unsafe-path = L’archive contient un chemin dangereux, « { $path } » : elle n’est pas lue.
import-entities = Le fichier définit ses propres entités XML : il n’est pas lu.
import-locked = Le fichier est protégé par un mot de passe, ou dans un ancien format : il faut l’enregistrer sans protection, au format d’aujourd’hui.
import-not-text = Ce fichier n’est pas un texte lisible.
import-nothing-known = Rien de ce que contient ce fichier ne peut entrer dans un parcours.
import-stopped = L’import a été arrêté.
import-io = Le fichier ne peut pas être lu : { $reason }
import-unrecognised = Ce fichier n’est d’aucun type reconnu.
import-refused = « { $subject } » ne peut pas être modifié ainsi ({ $reason }).
import-names-out = Les noms restent hors du parcours : des alias les remplacent.
import-unknown-column = Colonne « { $column } » : laissée de côté.
import-unknown-parts = Laissé de côté
import-nothing-changed = Rien n’a été modifié.
import-try-as = Le lire comme…
import-looking = Lecture du fichier
import-no-change = Ce fichier ne change rien au parcours.
import-new-value = nouvelle valeur
import-added-block = { $count ->
    [0] { $title } · aucune compétence
    [one] { $title } · une compétence
   *[other] { $title } · { $count } compétences
}
import-place = { $place }ᵉ place
import-changes = { $count ->
    [0] aucun changement
    [one] un changement
   *[other] { $count } changements
}
import-accept-all = Tout accepter
import-refuse-all = Tout refuser
import-group-plan = Parcours
import-accept-group = Accepter tous les changements de « { $title } »
import-accept = { $what } : { $before } → { $after }
import-accepted-of = { $done } sur { $all }
import-apply = { $count ->
    [0] Appliquer
    [one] Appliquer ce changement
   *[other] Appliquer { $count } changements
}
import-applied = { $count ->
    [one] Un changement appliqué.
   *[other] { $count } changements appliqués.
}

importer-learners = Liste de stagiaires
    .note = Un tableau CSV ou un texte, une ligne par personne ou par profil

cli-import-one-file = Un seul fichier, ou dossier, de répertoire à la fois.
cli-import-numbers = --only attend des numéros, comme 1,3-5.
cli-import-change = { $number }  { $group } – { $what } : { $before } → { $after }
cli-import-applied = { $path } : { $count ->
    [0] rien n’a changé
    [one] un changement appliqué
   *[other] { $count } changements appliqués
}
