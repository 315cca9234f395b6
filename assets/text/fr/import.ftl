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
