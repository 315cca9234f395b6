## E : équipement et accès. De chaque contrôle : check-NOM avec .title .message .why ; de chaque correction : fix-NOM.

need-computer = ordinateur
need-tablet = tablette
need-smartphone = smartphone
need-headset = casque avec micro
need-webcam = caméra
need-mobile_key = clé 4G
need-software = logiciel
need-machine = machine
need-other = autre matériel

check-learner-lacks-equipment =
    .title = Matériel manquant
    .message = { $people ->
        [one] { $learner } n’a pas ce que demande le parcours
       *[other] { $learner } : { $people } personnes n’ont pas ce que demande le parcours
    } : { $things }. { $others ->
        [0] « { $module } » en dépend
        [one] « { $module } » et un autre module en dépendent
       *[other] « { $module } » et { $others } autres modules en dépendent
    }. La meilleure répartition des prêts et des places ne suffit pas{ $proven ->
        [yes] .
       *[no] {" "}(recherche arrêtée avant la fin : une meilleure répartition existe peut-être).
    }
    .why = En 2020, dans deux organismes sur trois dont des stagiaires n’accédaient pas aux contenus, c’était faute d’équipement. Ce qui manque se voit avant l’entrée en formation.
    .what = Réunit ce que demandent les heures à distance d’un stagiaire et le compare avec ce qu’il possède, emprunte ou trouve en tiers-lieu. Le reste est réparti au mieux : ne sont signalés que ceux que la meilleure répartition laisse sans rien.
    .except = Quand le stagiaire a quelque chose que le parcours ignore, comme un ordinateur familial à heures fixes.
check-loan-pool-exhausted =
    .title = Parc de prêt insuffisant
    .message = { $item } : il en faut { $needed } en même temps, le parc en sert { $stock } ; il en manque { $short }.
    .why = Les prêts sont répartis au mieux, en tenant compte de ce que chacun possède et des tiers-lieux. Tant que le parcours n’a pas de calendrier, un prêt dure tout le parcours.
    .what = Signale un matériel du parc demandé en même temps plus souvent qu’il n’existe. Le manque est exact : avec ce nombre en plus, tout le monde est équipé.
    .except = Quand le matériel manquant sera loué ou emprunté.
check-connection-too-weak =
    .title = Connexion trop faible
    .message = { $people ->
        [one] { $learner }
       *[other] { $learner } ({ $people } personnes)
    } : { $down } en réception et { $up } en émission, alors qu’il faut { $need_down } et { $need_up } { $state ->
        [blocked] pour suivre
       *[limit] pour suivre sans coupure
    } { $others ->
        [0] « { $module } »
        [one] « { $module } » et un autre module
       *[other] « { $module } » et { $others } autres modules
    }.
    .why = En dessous du seuil bas, la classe virtuelle ne tient pas ; entre les deux seuils, l’image et le son se coupent. Une clé 4G ou un tiers-lieu y remédie.
    .what = Compare le débit dont chaque stagiaire dispose (chez lui, par une clé 4G, en tiers-lieu) avec ce que demandent les heures à distance. Sous le débit bloquant, c’est un blocage ; à la limite, une alerte.
    .except = Quand le débit a été mesuré un mauvais jour.
check-no-quiet-place =
    .title = Pas d’endroit calme
    .message = { $people ->
        [one] { $learner } n’a
       *[other] { $learner } ({ $people } personnes) n’a
    } pas d’endroit calme pour { $minutes } à distance, et aucun tiers-lieu n’est prévu.
    .why = On n’apprend pas dans le bruit ou le passage. Un tiers-lieu proche, même quelques heures par semaine, change tout.
    .what = Signale les stagiaires qui ont des heures à distance sans lieu calme chez eux ni en tiers-lieu.
    .except = Quand le stagiaire travaille chez lui à des heures calmes.
check-room-short =
    .title = Salle insuffisante
    .message = « { $module } » réunit { $people ->
        [one] une personne
       *[other] { $people } personnes
    } dans « { $room } » { $what ->
        [seats] ({ $capacity } places).
        [items] : { $items }, { $found } pour { $needed }.
       *[both] ({ $capacity } places) : { $items }, { $found } pour { $needed }.
    }
    .why = Le groupe ne tient pas, ou n’a pas de quoi travailler. Sont comptés ce qui se trouve dans la salle et ce que le centre peut y apporter.
    .what = Compare la salle d’un module avec les personnes présentes en même temps et avec le matériel demandé en présentiel.
    .except = Quand une partie du groupe est toujours absente, ou que l’on peut ajouter des chaises.
check-workplace-lacks-situation =
    .title = Lieu de travail manquant ou inadapté
    .message = « { $module } » prévoit { $minutes } en entreprise ; { $people ->
        [one] une personne n’a
       *[other] { $people } personnes n’ont
    } { $what ->
        [nowhere] pas de lieu de travail
        [nowhere-asked] pas de lieu de travail qui offre { $asked }
       *[unsuited] pas de lieu de travail qui offre { $asked } (dont { $nowhere } sans lieu du tout)
    } : { $learners }.
    .why = Sans la situation de travail ou la machine, ces heures n’apprennent pas ce que le module annonce.
    .what = Signale un module en entreprise pour des stagiaires sans lieu de travail, ou dont le lieu n’a pas la situation ou la machine demandée.
    .except = Tant que les lieux de travail se cherchent.
check-too-many-on-one-link =
    .title = Trop de monde sur une connexion
    .message = « { $place } » : { $people } personnes à { $rate } chacune demandent { $needed } { $way ->
        [down] en réception
       *[up] en émission
    } ; la connexion en porte { $link }, soit { $bears ->
        [one] une personne
       *[other] { $bears } personnes
    }.
    .why = La connexion d’un lieu se partage entre tous ceux qui s’y trouvent en même temps.
    .what = Signale un tiers-lieu dont la connexion, partagée entre tous ceux que le parcours y place, ne porte pas le plus exigeant de leurs parcours.
    .except = Quand ils viennent à des heures différentes.
check-licence-short =
    .title = Licences en nombre insuffisant
    .message = « { $module } » réunit { $users ->
        [one] un utilisateur
       *[other] { $users } utilisateurs
    } de « { $item } » en même temps, pour { $seats ->
        [0] aucun poste
        [one] un poste
       *[other] { $seats } postes
    }{ $others ->
        [0] {""}
        [one] {""} ; un autre module en manque aussi
       *[other] {""} ; { $others } autres modules en manquent aussi
    }.
    .why = Un logiciel s’ouvre sur autant de postes que la licence en prévoit ; les autres regardent. Les licences du parc et celles installées dans la salle sont comptées.
    .what = Compare les postes d’un logiciel (parc et salle) avec les personnes qui s’en servent en même temps en présentiel. À distance, chacun garde un poste : E01 et E02 les comptent.
    .except = Quand l’éditeur accorde plus de postes pour la formation.
check-loan-not-recorded =
    .title = Prêts à noter
    .message = { $people ->
        [one] Une personne suit le parcours
       *[other] { $people } personnes suivent le parcours
    } grâce à des prêts ou des places possibles mais non notés ({ $loans ->
        [one] un prêt
       *[other] { $loans } prêts
    }, { $seats ->
        [one] une place
       *[other] { $seats } places
    }) : { $learners }.
    .why = Le parc et les tiers-lieux suffisent, à condition que la répartition soit décidée. La noter la réserve.
    .what = Nomme les stagiaires qui n’ont tout ce qu’il faut que par un prêt ou une place que le parcours ne note pas encore.
    .except = Tant que le groupe n’est pas connu pour de bon.
check-third-place-full =
    .title = Tiers-lieu complet
    .message = « { $place } » accueille { $people } personnes pour { $seats ->
        [one] une place gardée
       *[other] { $seats } places gardées
    }.
    .why = Une place qui n’est pas gardée peut manquer le jour venu.
    .what = Signale un tiers-lieu où le parcours place plus de personnes qu’il ne garde de places.
    .except = Quand elles viennent à des heures différentes.

fix-pass-on-loan = Donner à { $learner } un prêt dont un autre n’a pas besoin
    .step = Transmettre un prêt à « { $subject } »
fix-take-back-loans = Reprendre { $count ->
        [one] un prêt inutile
       *[other] { $count } prêts inutiles
    } de « { $item } »
    .step = Reprendre des prêts de « { $subject } »
fix-raise-stock = Ajouter { $count } « { $item } » au parc{ $priced ->
        [yes] {" "}({ $cost })
       *[no] {""}
    }
    .step = Agrandir le parc de « { $subject } »
fix-third-place = Accueillir { $learner } à « { $place } », à { $km } km
    .step = Tiers-lieu de « { $subject } »
fix-third-place-unknown = Accueillir { $learner } à « { $place } » (trajet à vérifier)
    .step = Tiers-lieu de « { $subject } », trajet à vérifier
fix-to-the-centre = Ramener au centre { $minutes } de { $learner }, dans { $count ->
        [one] un module
       *[other] { $count } modules
    }
    .step = Ramener au centre les heures de « { $subject } »
fix-lend-key = Prêter une clé 4G à { $learner }
    .step = Prêter une clé 4G à « { $subject } »
fix-own-time = Passer { $minutes } de { $learner } en asynchrone, avec des contenus à télécharger, dans { $count ->
        [one] un module
       *[other] { $count } modules
    }
    .step = Passer en asynchrone les heures de « { $subject } »
fix-other-room = Prendre « { $room } » ({ $capacity } places) pour « { $module } »
    .step = Changer la salle de « { $subject } »
fix-half-groups = Tenir en demi-groupe { $count ->
        [one] une activité
       *[other] { $count } activités
    } de « { $module } »
    .step = Demi-groupes dans « { $subject } »
fix-take-seats = Prendre { $count ->
        [one] un poste
       *[other] { $count } postes
    } de plus pour « { $item } »{ $priced ->
        [yes] {" "}({ $cost })
       *[no] {""}
    }
    .step = Prendre des postes de « { $subject } »
fix-send-to-workplace = Affecter { $people ->
        [one] la personne concernée
       *[other] les { $people } personnes concernées
    } à un lieu de travail qui convient
    .step = Lieux de travail pour « { $subject } »
fix-record-loans = Noter les prêts et les places de { $people ->
        [one] la personne concernée
       *[other] ces { $people } personnes
    }
    .step = Noter les prêts de « { $subject } »
fix-keep-seats = Faire garder { $seats ->
        [one] une place
       *[other] { $seats } places
    } à « { $place } »
    .step = Places gardées à « { $subject } »
