// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common_words.h"

#include <sstream>

namespace delibere::app {

namespace {

constexpr auto words = R"(
le de la et un une les des en du est que il elle on je tu nous vous ils elles ne pas pour dans ce
qui sur se au aux avec par plus son sa ses mon ma mes ton ta tes notre nos votre vos leur leurs ou
si mais comme tout tous toute toutes bien fait faire dit dire etre avoir ai as avons avez ont suis
es sommes etes sont etait avait sera cette cet ces sans meme aussi encore deja alors donc car ni
motdepasse azerty azertyuiop phrasesecrete secret qsdfghjklm wxcvbn jury delibere bonjour soleil
jetaime chouchou doudou loulou amour marseille paris france bienvenue salut coucou admin formation
certification competence competences session candidat candidate grille fiche cqp passe mot phrase
secrete code cle signature president presidente membre
quand comment pourquoi quoi dont lui moi toi eux y a rien autre autres deux trois quatre cinq six
sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante cent
mille premier premiere dernier derniere jour jours nuit matin midi soir an ans annee mois semaine
heure heures minute temps fois vie monde homme hommes femme femmes enfant enfants fille garcon fils
pere mere papa maman frere soeur oncle tante cousin grand grande petit petite bon bonne beau belle
vieux vieille jeune nouveau nouvelle gros grosse long longue haut haute bas basse fort forte mal
mieux tres trop peu beaucoup assez moins toujours jamais souvent parfois maintenant hier demain
aujourd hui ici ailleurs partout entre sous devant derriere avant apres depuis pendant vers chez
contre jusque peut peux pouvoir veux veut vouloir dois doit devoir faut va vais aller vient venir
voir voit vu savoir sait sais prendre prend pris mettre met mis donner donne parler parle trouver
trouve aimer aime aimez passer laisser tenir retenir penser pense croire crois demander entendre
attendre rester sortir entrer partir arriver tomber monter descendre ouvrir fermer manger boire
dormir courir marcher lire ecrire jouer travailler chercher porter regarder rire chanter danser
oublier finir commencer merci oui non maison porte fenetre table chaise lit chambre cuisine jardin
rue route ville village pays place pont eau feu terre ciel mer montagne foret arbre fleur fleurs
rose herbe pierre vent pluie neige lune etoile etoiles hiver printemps ete automne lundi mardi
mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre
octobre novembre decembre noel chat chien cheval oiseau poisson vache mouton lapin souris loup ours
lion pain vin cafe the lait fromage pomme orange citron chocolat sucre sel poivre beurre viande
rouge bleu bleue vert verte noir noire blanc blanche jaune gris grise brun couleur tete main mains
bras pied pieds oeil yeux nez bouche oreille coeur corps cheveux peau sang dos visage voix mots nom
noms prenom numero lettre lettres livre livres papier page stylo crayon histoire idee question
reponse chose choses affaire probleme raison verite faute peine peur joie plaisir guerre paix force
droit loi argent prix euro euros travail metier usine bureau ecole classe eleve maitre professeur
examen note notes entreprise societe chef patron ouvrier ouvriere technicien technicienne machine
outil outils voiture velo train avion bateau bus metro telephone ordinateur clavier ecran image
musique chanson film photo sport football equipe match but jeu roi reine prince princesse dieu ange
diable police medecin docteur hopital sante ami amie amis amour monsieur madame mademoiselle facile
faciles difficile simple important possible vrai vraie faux libre seul seule heureux heureuse
content triste pret chaud froid clair sombre doux douce dur lourd leger rapide vite lent plein vide
neuf propre sale riche pauvre cher proche loin gauche milieu bout cote fond debut fin suite point
ligne cercle carre moitie partie groupe nombre plusieurs chaque quelque certain personne gens
famille pere copain copine voisin service bonsoir voila aurevoir liberte egalite fraternite lyon
toulouse nice nantes bordeaux lille strasbourg bretagne normandie provence alsace corse europe
nicolas julien thomas alexandre pierre jean marie camille marine chloe lea emma manon sarah julie
laura pauline mathilde lucas louis hugo antoine maxime kevin david vincent olivier philippe michel
patrick christophe stephane laurent sebastien frederic nathalie isabelle sylvie catherine valerie
sandrine celine sophie martine christine monique jacqueline tresor bebe poupee doudoune nounours
minou toto titi tata loulou choupette princesse licorne papillon tigre dragon pirate sorcier magie
)";

} // namespace

const std::vector<std::string>& commonWords()
{
    static const std::vector<std::string> list = [] {
        std::istringstream stream(words);
        std::vector<std::string> read;
        for (std::string word; stream >> word;)
            read.push_back(std::move(word));
        return read;
    }();
    return list;
}

} // namespace delibere::app
