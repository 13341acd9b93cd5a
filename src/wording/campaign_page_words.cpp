// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/campaign_page_words.h"

#include <array>
#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "wording/french_format.h"

namespace delibere::wording {

using campaign::State;

namespace {

constexpr std::array<std::string_view, 7> weekdays{"dimanche", "lundi",    "mardi", "mercredi",
                                                   "jeudi",    "vendredi", "samedi"};

using Line = std::pair<std::string_view, std::string_view>;

constexpr std::array<Line, 20> anomalies{{
    {"E1", "Une proposition reçue le 16 juin n’a pas de délai de réponse."},
    {"E2", "«\u00a0J+3 puis J+2 puis J+1\u00a0» n’est que la fenêtre du 2 au 4 juin, vue de chaque "
           "jour."},
    {"E3", "Ce que fait perdre un délai manqué n’est pas dit."},
    {"E4", "Le sort d’une proposition gardée en phase complémentaire n’est pas dit."},
    {"E5", "L’acceptation d’office n’est écrite que du 8 au 17 juillet, alors que les listes "
           "appellent dès le 24 juin."},
    {"E6", "Garder ses attentes classiques en tenant une place en alternance n’est pas traité."},
    {"E7", "«\u00a0Une seule proposition à la fois\u00a0»\u00a0: la garder, non la recevoir\u202f; "
           "plusieurs arrivent le même matin."},
    {"E8", "Jusqu’à 31 jours pour répondre après les désistements\u00a0: la place reste bloquée. "
           "Rien n’est dit du 31 août."},
    {"E9", "«\u00a0Un certain nombre de places\u00a0»\u00a0: aucun nombre n’est donné."},
    {"E10", "«\u00a030 vœux\u00a0»\u00a0: deux plafonds de 15, qui ne s’échangent pas."},
    {"E11", "Un vœu compte par mention et établissement\u202f; la voie n’est pas nommée."},
    {"E12", "Saisine\u00a0: «\u00a0votre région\u00a0» contre la région du diplôme\u202f; Mayotte "
            "manque, le délai de 15 jours aussi."},
    {"E13", "«\u00a0Tous les étudiants en licence\u00a0» veut dire en troisième année."},
    {"E14", "Résidence et nationalité se lisent comme cumulées\u202f; elles sont quatre cas "
            "séparés."},
    {"E15", "La même mention porte deux numéros du répertoire, dont un mal lu."},
    {"E16", "L’écran 4_b est imprimé deux fois, le filtre du rayon n’a pas de numéro."},
    {"E17", "Quatre critères annoncés, trois écrits."},
    {"E18", "Dernier rang 33 pour 47 places\u00a0: le taux d’accès ne dit rien d’une formation en "
            "alternance."},
    {"E19", "La fin de l’examen des candidatures en alternance n’est pas donnée."},
    {"E20", "L’adresse d’une personne réelle est dans le document\u00a0: elle n’est reprise nulle "
            "part."},
}};

constexpr std::array<Line, 17> assumptions{{
    {"A1", "Une place gardée s’échange librement\u202f; jamais deux."},
    {"A2", "Un délai manqué laisse la place gardée auparavant."},
    {"A3", "Qui garde une place sans rien dire garde toutes ses attentes."},
    {"A4", "Garder une place classique laisse ouvertes les propositions en alternance."},
    {"A5", "Pas d’appel classique le 16 juin, ni du 17 au 23, ni le 31 août."},
    {"A6", "Une acceptation définitive peut être rendue\u202f; la place est libre le lendemain."},
    {"A7", "Un contrat se dépose tous les jours, sauf date de la formation."},
    {"A8", "La capacité est celle d’une formation dans une voie."},
    {"A9", "Une place libre au soir de la phase principale ouvre la formation aux nouveaux."},
    {"A10", "La liste complémentaire s’appelle après la liste principale."},
    {"A11", "L’acceptation d’office vaut dès le 24 juin."},
    {"A12", "Le plafond complémentaire ne compte que les nouveaux vœux."},
    {"A13", "Une place de la phase complémentaire peut être refusée."},
    {"A14", "Saisine\u00a0: 15 jours, dès l’ouverture."},
    {"A17", "Les nouveaux peuvent être appelés après les désistements."},
    {"A22", "Qui n’enregistre pas d’ordre ne garde rien."},
    {"A23", "Mayotte compte avec La Réunion."},
}};

template <std::size_t Size>
std::string_view lineOf(const std::array<Line, Size>& lines, std::string_view id)
{
    for (const Line& each : lines) {
        if (each.first == id)
            return each.second;
    }
    return {};
}

} // namespace

std::string longDay(const Date& date)
{
    using namespace std::chrono;
    const year_month_day civil{year(date.year), month(static_cast<unsigned>(date.month)),
                               day(static_cast<unsigned>(date.day))};
    const auto of = weekday(sys_days(civil)).c_encoding();
    return fmt::format("{} {}", weekdays[of], formatDate(date));
}

std::string shortDay(const Date& date)
{
    return fmt::format("{}{}\u00a0{}", date.day, date.day == 1 ? "er" : "",
                       monthNames[static_cast<std::size_t>(date.month - 1)]);
}

std::string clockText(int minute)
{
    const int rest = minute % 60;
    return rest == 0 ? fmt::format("{}\u00a0h", minute / 60)
                     : fmt::format("{}\u00a0h\u00a0{:02}", minute / 60, rest);
}

std::string spanText(int minutes)
{
    const int days = minutes / (24 * 60);
    const int rest = minutes % (24 * 60);
    const std::string hours = fmt::format("{}\u00a0h\u00a0{:02}", rest / 60, rest % 60);
    return days == 0 ? hours : formatCount(days, "jour", "jours") + " " + hours;
}

std::string_view shortState(State state)
{
    switch (state) {
    case State::Ranked:
        return "classée";
    case State::Searching:
        return "cherche un contrat";
    case State::Deposited:
        return "contrat déposé";
    case State::Validated:
        return "contrat validé";
    case State::Waiting:
    case State::Archived:
        return "en attente";
    case State::Proposed:
        return "proposée";
    case State::Held:
        return "acceptée provisoirement";
    case State::Final:
        return "acceptée définitivement";
    case State::Declined:
        return "refusée";
    case State::Expired:
        return "sans réponse, délai passé";
    case State::Closed:
        return "admission définitive ailleurs";
    case State::Dropped:
        return "s’est retirée de la liste";
    case State::Lost:
        return "perdue";
    case State::Withdrawn:
        return "s’est désistée";
    case State::Lapsed:
        return "campagne finie";
    }
    return {};
}

std::string_view departureWord(State state)
{
    switch (state) {
    case State::Declined:
        return "refus";
    case State::Expired:
        return "délai passé";
    case State::Closed:
        return "admission ailleurs";
    case State::Withdrawn:
        return "désistement";
    case State::Lost:
        return "mieux classé ailleurs";
    default:
        return "départ";
    }
}

std::string_view definitiveEffect()
{
    return "la place est prise, ses autres vœux sont rendus";
}

std::string_view provisionalEffect(campaign::Phase phase)
{
    return phase == campaign::Phase::Main
               ? "la place est tenue\u202f; elle choisit les attentes gardées"
               : "la place est tenue jusqu’à la fin de la phase";
}

std::string_view refusalEffect()
{
    return "place reproposée le lendemain à 9\u00a0h";
}

std::string clauseText(campaign::ReferralClause clause, bool fails,
                       const campaign::ReferralAnswer& answer)
{
    using campaign::ReferralClause;
    switch (clause) {
    case ReferralClause::NotOpenYet:
        return fails ? "Pas encore ouverte\u00a0: elle l’est dès la gestion des désistements."
                     : "Ouverte.";
    case ReferralClause::TooLate:
        return fails ? "Trop tard\u00a0: le délai est passé." : "Dans le délai.";
    case ReferralClause::NoNationalDiploma:
        return fails ? "Le diplôme n’est pas une licence nationale française."
                     : "Diplôme national de licence.";
    case ReferralClause::DiplomaTooOld:
        return fails ? "Diplôme obtenu hors des trois dernières années universitaires."
                     : "Diplôme des trois dernières années universitaires.";
    case ReferralClause::HadProposal:
        return fails ? "Une proposition d’admission a été reçue." : "Aucune proposition reçue.";
    case ReferralClause::TooFewApplications:
        return fmt::format("{} {} candidatures.", fails ? "Moins de" : "Au moins",
                           answer.applicationsWanted);
    case ReferralClause::TooFewMentions:
        return fails ? "Moins de deux mentions." : "Deux mentions au moins.";
    case ReferralClause::TooFewEstablishments:
        return fails ? "Moins de deux établissements." : "Deux établissements au moins.";
    }
    return {};
}

std::string_view anomalyText(std::string_view id)
{
    return lineOf(anomalies, id);
}

std::string_view assumptionText(std::string_view id)
{
    return lineOf(assumptions, id);
}

} // namespace delibere::wording
