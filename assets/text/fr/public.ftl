## The view Public: learners, who can follow, quick entry, pasting a list; the inspector of a learner.

public-empty = Personne pour l’instant
public-empty-sentence = Décrivez le groupe pour savoir, avant le premier jour, qui ne pourra pas suivre quel module et pourquoi. Collez la liste d’un tableur, ajoutez les stagiaires un à un, ou partez de profils types avec un effectif.
public-add = Ajouter
public-add-more = Ajouter plusieurs stagiaires ou un profil
public-add-several = Plusieurs stagiaires
public-several-count = Nombre de stagiaires
public-add-count = { $count ->
    [one] Ajouter { $count } stagiaire
   *[other] Ajouter { $count } stagiaires
}
public-add-profile = Ajouter un profil
public-profile-label = Profil type
public-profile-name = Nom du profil
public-profile-count = Effectif du profil
public-profile-people = { $count ->
    [one] Profil de { $count } personne
   *[other] Profil de { $count } personnes
}
public-paste = Coller un groupe…
public-anonymise = Anonymiser
public-anonymise-hint = Retirer les noms ; les alias restent.
public-anonymise-none = Aucun nom dans le parcours : seulement des alias.
public-title-follow = Stagiaires et modules : qui peut suivre ?
public-title-entry = Saisie des stagiaires
public-mode = Affichage
public-mode-follow = Suivi
public-mode-entry = Saisie
public-search = Chercher un stagiaire
public-show = Stagiaires affichés
public-show-all = Tous les stagiaires
public-show-blocked = Ne peuvent pas suivre
public-show-for = À cause de : { $reason }
public-sort = Ordre
public-sort-plan = Ordre du parcours
public-sort-alias = Par alias
public-sort-standing = Les plus en difficulté d’abord
public-sort-autonomy = Par autonomie
public-sort-digital = Par niveau numérique
public-shown = { $shown } sur { $all }
public-nobody = Personne ne correspond à ce filtre.
public-head-alias = Alias
public-head-autonomy = Autonomie
public-head-digital = Numérique
public-head-equipment = Équipement · connexion
public-remote-share = { $share } dist.
public-workplace-part = Une part en entreprise
public-autonomy-of = Autonomie : { $level } sur 3
public-digital-of = Numérique : { $level } sur 8
public-loan = prêt : { $item }
public-weakest = { $level } au plus bas
public-km = km
# learner, module: names; follow: what the cell says
public-cell = { $learner } × { $module } : { $follow }
# learner: alias; field: name of a column
public-field = { $learner } · { $field }

tile-follow = Peuvent suivre tout le parcours
tile-of = { $count } sur { $all }
tile-follow-note = { $tight ->
    [0] { $share } du groupe
    [one] { $share } du groupe · { $tight } à la limite
   *[other] { $share } du groupe · { $tight } à la limite
}
tile-equipment = Sans matériel
tile-equipment-note = { $share } du groupe
tile-equipment-pending = { $count ->
    [one] { $count } à équiper par un prêt
   *[other] { $count } à équiper par un prêt
}
tile-connection = Connexion insuffisante
tile-connection-note = besoin : { $rate } en visio
tile-comprehension = Compréhension à soutenir
tile-comprehension-note = langue ou lecture sous le seuil
tile-nobody = personne
tile-press = N’afficher que ces stagiaires

follow-yes = oui
follow-at-limit = limite
follow-no = non
follow-not-concerned = ·
follow-spoken-not-concerned = sans part à distance ni en entreprise
follow-hover-yes = Tous les besoins sont couverts.
follow-hover-not-concerned = Ce module n’a ni part à distance ni part en entreprise.

reason-autonomy = autonomie
reason-dose = dosage
reason-digital = numérique
reason-comprehension = compréhension
reason-equipment = matériel
reason-connection = connexion
reason-quiet-place = lieu calme
reason-workplace = entreprise

why-autonomy = Autonomie ({ $items }) : { $level }, il faut { $need }.
why-autonomy-workplace = Autonomie en entreprise ({ $items }) : { $level }, il faut { $need }.
why-helped = Suit grâce à l’accompagnement ou à l’acculturation prévus.
why-dose = Part asynchrone de { $share } : au plus { $max } avec une autonomie de { $level }.
why-dose-exact = Part asynchrone de { $share } : juste la limite pour une autonomie de { $level } ({ $max }).
why-digital = Niveau numérique : { $level }, il faut { $need }.
why-reading = Lecture : degré { $level }, il faut { $need } pour des supports écrits.
why-french = Français : { $level }, il faut { $need }.
why-equipment = Il manque : { $kinds }.
why-equipment-item = Il manque : { $items }.
why-equipment-pending = Il manque : { $kinds }. Un prêt ou une place libre suffit : à affecter.
why-equipment-item-pending = Il manque : { $items }. Un prêt ou une place libre suffit : à affecter.
why-no-connection = Aucune connexion : il faut { $need-down } en réception et { $need-up } en émission.
why-connection = Connexion de { $down } (émission { $up }) : il faut au moins { $need-down } ({ $need-up }).
why-connection-weak = Connexion de { $down } (émission { $up }) : juste ; à l’aise à partir de { $need-down } ({ $need-up }).
why-connection-pending = Connexion trop faible : une clé 4G ou une place en tiers-lieu suffit, à affecter.
why-quiet-place = Pas de lieu calme pour travailler à distance.
why-no-workplace = Aucun lieu de travail pour la part en entreprise.
why-workplace-situation = « { $place } » n’offre pas : { $situations }.
why-workplace-equipment = « { $place } » n’a pas : { $items }.

learner-follow = Suivi
learner-no-remote = Le parcours n’a ni part à distance ni part en entreprise.
learner-follows = { $count ->
    [one] Suit { $count } module sur { $all }
   *[other] Suit { $count } modules sur { $all }
}
# module: title; follow: what the cell says
learner-module-head = « { $module } » : { $follow }
learner-why = Voir pourquoi
learner-more-modules = { $count ->
    [one] et { $count } autre module
   *[other] et { $count } autres modules
}
learner-positioning = Positionnement
learner-access = Accès
learner-means = Moyens affectés
learner-person = Personne
learner-autonomy = Autonomie
learner-autonomy-all = Autonomie, tous les domaines
# level: the lowest level; meaning: what it means
learner-weakest = Le plus bas décide : { $level }, { $meaning }.
learner-digital = Numérique
learner-reading = Lecture
learner-french = Français
learner-device = Appareil
learner-owns = Matériel du stagiaire
learner-owns-none = Rien.
learner-owns-add = Ajouter un matériel…
learner-owns-remove = Retirer
learner-connection = Connexion
learner-own-rates = Débits saisis
learner-down = Réception
learner-up = Émission
learner-quiet = Lieu calme
learner-quiet-place = Un lieu calme pour travailler
learner-mobility = Mobilité
learner-mobility-km = Mobilité (km)
learner-centre = Centre
learner-centre-km = Distance au centre (km)
learner-distances = Distance aux tiers-lieux
learner-distance-to = Distance à { $place }
learner-loans = Prêts
learner-loans-none = Aucun prêt.
learner-loans-add = Affecter un prêt…
learner-loans-remove = Reprendre
learner-loan-stock = { $item } ({ $count } en prêt)
learner-none = Aucun
learner-third-place = Tiers-lieu
learner-place-km = { $place } · { $km } km
learner-workplace = Lieu de travail
learner-alias = Alias
learner-name = Libellé
learner-name-hint = Facultatif : moins le parcours en dit, mieux c’est. Un alias suffit.
learner-headcount = Effectif
learner-weekly = Heures par semaine
learner-accommodations = Aménagements
learner-accommodations-hint = Dites le besoin, jamais la maladie : « un temps de pause chaque heure », « des supports agrandis ».
learner-acquired = Compétences déjà acquises
learner-acquired-none = Aucune.
learner-acquired-add = Ajouter une compétence…
learner-acquired-remove = Retirer
learner-notes = Notes

search-clear = Effacer la recherche

paste-title = Coller un groupe
paste-title-file = Relire la liste
paste-help = Copiez les lignes dans votre tableur, en-têtes compris, et collez-les ici. Colonnes reconnues : alias, nom, autonomie, numérique ou Pix, français, lecture, appareil, connexion, lieu calme, mobilité, effectif. Téléphones, adresses et dates de naissance sont laissés de côté.
paste-hint = Collez ici (Ctrl+V)
paste-field = Liste collée
paste-rows = { $count ->
    [one] { $count } stagiaire
   *[other] { $count } stagiaires
}
paste-unclear = non compris
paste-unclear-count = { $count ->
    [one] { $count } cellule non comprise
   *[other] { $count } cellules non comprises
}
paste-unclear-note = Ce qui n’est pas compris garde la valeur par défaut : vous pourrez la corriger ensuite.
paste-guess-count = { $count ->
    [one] { $count } cellule à vérifier
   *[other] { $count } cellules à vérifier
}
paste-clear = Tout est compris
paste-left-out = { $count ->
    [one] { $count } ligne laissée de côté
   *[other] { $count } lignes laissées de côté
}
paste-columns-left-out = { $count ->
    [one] { $count } colonne laissée de côté
   *[other] { $count } colonnes laissées de côté
}
paste-more = { $count ->
    [one] et { $count } autre ligne : faites défiler
   *[other] et { $count } autres lignes : faites défiler
}
paste-keep-names = Garder les noms
paste-keep-names-hint = Sans cette case, des alias (S01, S02…) remplacent les noms.
paste-add = { $count ->
    [0] Ajouter
    [one] Ajouter { $count } stagiaire
   *[other] Ajouter { $count } stagiaires
}
paste-column = Colonne { $number }
paste-ignored = Laissée de côté
paste-pix = Points Pix

# Names of steps in the undo list.
step-add-learners = ajout de { $subject } stagiaires
paste-empty-file = Ce fichier ne contient aucune ligne.
step-paste-group = collage de { $subject }
step-anonymise = retrait des noms
