// SPDX-License-Identifier: GPL-3.0-or-later
#include "wording/list_words.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "domain/folding.h"
#include "wording/application_words.h"
#include "wording/french_format.h"

namespace delibere::wording {

namespace {

struct Heading {
    ListColumn column;
    std::vector<std::string_view> spelt; // the one that is shown first
};

const std::vector<Heading>& applicationHeadings()
{
    static const std::vector<Heading> applications{
        {ListColumn::FileNumber,
         {"Numéro", "N° de candidature", "Nº de candidature", "No de candidature",
          "Numéro de candidature", "N° candidature", "N°", "Nº", "N° de dossier",
          "Numéro de dossier", "N° dossier", "Dossier", "Candidature", "Identifiant"}},
        {ListColumn::LastName,
         {"Nom", "Nom d’usage", "Nom de famille", "Nom de naissance", "Nom du candidat"}},
        {ListColumn::FirstName, {"Prénom", "Prénoms", "Prénom d’usage", "Prénom du candidat"}},
        {ListColumn::FullName,
         {"Nom et prénom", "Nom prénom", "Candidat", "Candidate", "Candidat(e)"}},
        {ListColumn::FirstThenLast, {"Prénom et nom", "Prénom nom"}},
        {ListColumn::Diploma,
         {"Diplôme", "Diplôme obtenu", "Diplôme préparé", "Dernier diplôme", "Licence",
          "Diplôme d’origine", "Formation d’origine"}},
        {ListColumn::Establishment,
         {"Établissement", "Établissement d’origine", "Université", "Université d’origine"}},
        {ListColumn::Region, {"Région", "Région d’origine", "Académie", "Région académique"}},
        {ListColumn::Track, {"Voie", "Voie demandée", "Régime"}},
        {ListColumn::Phase, {"Phase", "Phase de la campagne"}}};
    return applications;
}

const std::vector<Heading>& headingsOf(ListKind kind)
{
    static const std::vector<Heading> candidates{
        {ListColumn::LastName,
         {"Nom", "Nom d’usage", "Nom de famille", "Nom de naissance", "Nom du candidat"}},
        {ListColumn::FirstName, {"Prénom", "Prénoms", "Prénom d’usage", "Prénom du candidat"}},
        {ListColumn::FullName,
         {"Nom et prénom", "Nom prénom", "Candidat", "Candidate", "Candidat(e)"}},
        {ListColumn::FirstThenLast, {"Prénom et nom", "Prénom nom"}},
        {ListColumn::Company, {"Entreprise", "Employeur", "Société", "Nom de l’entreprise"}},
        {ListColumn::Time, {"Heure", "Horaire", "Heure de passage", "Passage", "Heure prévue"}},
        {ListColumn::FileNumber,
         {"N° de dossier", "Nº de dossier", "No de dossier", "Numéro de dossier", "N° dossier",
          "Dossier", "Matricule", "Identifiant", "N° de candidat", "N° candidat",
          "Numéro de candidat"}},
        {ListColumn::Presented,
         {"Blocs", "Bloc", "Bloc(s)", "Blocs visés", "Blocs présentés", "Blocs à présenter",
          "Blocs de compétences", "Blocs de compétences visés", "Blocs de compétences présentés"}},
        {ListColumn::Acquired,
         {"Blocs acquis", "Acquis", "Blocs déjà acquis", "Acquis antérieurs",
          "Blocs acquis antérieurement", "Acquis antérieurement"}},
        {ListColumn::AcquiredOn,
         {"Acquis le", "Date d’acquisition", "Date des acquis", "Blocs acquis le"}},
        {ListColumn::Reference,
         {"Référence", "Référence du PV", "Référence des acquis", "PV", "N° de PV"}}};
    static const std::vector<Heading> members{
        {ListColumn::LastName,
         {"Nom", "Nom d’usage", "Nom de famille", "Nom de naissance", "Nom du membre"}},
        {ListColumn::FirstName, {"Prénom", "Prénoms", "Prénom d’usage", "Prénom du membre"}},
        {ListColumn::FullName,
         {"Nom et prénom", "Nom prénom", "Prénom et nom", "Prénom nom", "Membre",
          "Membre du jury"}},
        {ListColumn::Function, {"Fonction", "Poste", "Métier", "Emploi"}},
        {ListColumn::College, {"Collège"}},
        {ListColumn::Company, {"Employeur", "Entreprise", "Société", "Organisme"}},
        {ListColumn::Role, {"Rôle", "Rôle dans le jury", "Président/présidente/membre"}},
        {ListColumn::Qualified, {"Qualifié(e)", "Qualifié", "Qualifiée"}},
        {ListColumn::Gender, {"Genre", "Civilité", "Sexe"}}};
    switch (kind) {
    case ListKind::Candidates:
        return candidates;
    case ListKind::Members:
        return members;
    case ListKind::Applications:
        break;
    }
    return applicationHeadings();
}

// "NOM – Prénom" is nomprenom.
std::u32string letters(std::string_view text)
{
    std::u32string all;
    for (const std::u32string& word : foldedWords(text))
        all += word;
    return all;
}

// « Heure (hh:mm) » is Heure; « Qualifié(e) » is itself.
std::string_view withoutRemark(std::string_view text)
{
    const auto open = text.find(" (");
    return open == std::string_view::npos ? text : text.substr(0, open);
}

bool isOne(std::string_view text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(
        words, [&](std::string_view word) { return letters(word) == letters(text); });
}

template <class Blocks, class IdOf>
std::string codes(const Framework& framework, const Blocks& blocks, IdOf idOf)
{
    std::string text;
    for (const auto& entry : blocks) {
        const Block* block = framework.block(idOf(entry));
        text += (text.empty() ? "" : ", ") + (block != nullptr ? block->code : idOf(entry).text());
    }
    return text;
}

template <class TextOf>
std::string ofAcquired(const Candidate& candidate, TextOf textOf)
{
    std::string all;
    for (const AcquiredBlock& acquired : candidate.acquired) {
        if (const std::string text = textOf(acquired); !text.empty())
            all += (all.empty() ? "" : "\u202f; ") + text;
    }
    return all;
}

std::string applicationVerdict(ListVerdict verdict)
{
    constexpr std::array said{"nouvelle", "identique", "modifiée",
                              "homonyme", "répétée",   "à corriger"};
    return said.at(static_cast<std::size_t>(verdict));
}

} // namespace

const std::vector<ListColumn>& listColumns(ListKind kind)
{
    static const auto columnsOf = [](ListKind of) {
        std::vector<ListColumn> columns;
        for (const Heading& heading : headingsOf(of))
            columns.push_back(heading.column);
        return columns;
    };
    static const std::array columns{columnsOf(ListKind::Candidates), columnsOf(ListKind::Members),
                                    columnsOf(ListKind::Applications)};
    return columns.at(static_cast<std::size_t>(kind));
}

const std::vector<std::optional<ListColumn>>& pageColumns(ListKind kind)
{
    // The day says who is there, not a list made before.
    static const std::vector<std::optional<ListColumn>> candidates{
        ListColumn::LastName, ListColumn::FirstName, ListColumn::Company, ListColumn::Time,
        std::nullopt,         ListColumn::Presented, ListColumn::Acquired};
    static const std::vector<std::optional<ListColumn>> members{
        ListColumn::FullName, ListColumn::Function, ListColumn::College,
        ListColumn::Company,  ListColumn::Role,     std::nullopt};
    static const std::vector<std::optional<ListColumn>> applications{
        ListColumn::FileNumber,    ListColumn::LastName, ListColumn::FirstName, ListColumn::Diploma,
        ListColumn::Establishment, ListColumn::Region,   ListColumn::Track,     ListColumn::Phase};
    if (kind == ListKind::Applications)
        return applications;
    return kind == ListKind::Candidates ? candidates : members;
}

std::string listHeading(ListKind kind, ListColumn column)
{
    const auto& headings = headingsOf(kind);
    const auto found = std::ranges::find(headings, column, &Heading::column);
    return found == headings.end() ? std::string() : std::string(found->spelt.front());
}

std::optional<ReadHeading> headingFrom(ListKind kind, std::string_view text)
{
    const std::u32string whole = letters(text);
    const std::u32string part = letters(withoutRemark(text));
    if (part.empty())
        return std::nullopt;
    for (const Heading& heading : headingsOf(kind)) {
        for (std::size_t rank = 0; rank < heading.spelt.size(); ++rank) {
            const std::u32string known = letters(heading.spelt[rank]);
            if (known == whole || known == part)
                return ReadHeading{heading.column, rank};
        }
    }
    return std::nullopt;
}

std::string listText(const Framework& framework, const Candidate& candidate, ListColumn column)
{
    switch (column) {
    case ListColumn::LastName:
        return candidate.lastName;
    case ListColumn::FirstName:
        return candidate.firstName;
    case ListColumn::FullName:
        return candidate.fullName();
    case ListColumn::Company:
        return candidate.company;
    case ListColumn::Time:
        return formatTime(candidate.time);
    case ListColumn::FileNumber:
        return candidate.id.text();
    case ListColumn::Presented:
        return codes(framework, candidate.presented, [](const BlockId& id) { return id; });
    case ListColumn::Acquired:
        return codes(framework, candidate.acquired,
                     [](const AcquiredBlock& acquired) { return acquired.block; });
    case ListColumn::AcquiredOn:
        return ofAcquired(candidate, [](const AcquiredBlock& acquired) {
            return acquired.on == Date() ? std::string() : formatDate(acquired.on);
        });
    case ListColumn::Reference:
        return ofAcquired(candidate,
                          [](const AcquiredBlock& acquired) { return acquired.reference; });
    default:
        return {};
    }
}

std::string listText(const Juror& juror, ListColumn column)
{
    switch (column) {
    case ListColumn::FullName:
        return juror.name;
    case ListColumn::Company:
        return juror.employer;
    case ListColumn::Function:
        return juror.function;
    case ListColumn::College:
        return juror.college;
    case ListColumn::Role:
        return juror.role == JurorRole::President ? "président(e)" : "membre";
    case ListColumn::Qualified:
        return juror.qualified ? "oui" : "non";
    case ListColumn::Gender:
        return juror.gender == Gender::NotStated ? ""
               : juror.gender == Gender::Woman   ? "femme"
                                                 : "homme";
    default:
        return {};
    }
}

std::string listText(const Applicant& applicant, ListColumn column)
{
    const ApplicationFacts& facts = applicant.application.facts;
    const bool named = applicant.named();
    switch (column) {
    case ListColumn::FileNumber:
        return facts.number;
    case ListColumn::LastName:
        return named ? applicant.candidate.lastName : std::string();
    case ListColumn::FirstName:
        return applicant.candidate.firstName;
    case ListColumn::FullName:
        return named ? applicant.candidate.fullName() : std::string();
    case ListColumn::Diploma:
        return facts.diploma;
    case ListColumn::Establishment:
        return facts.establishment;
    case ListColumn::Region:
        return facts.region;
    case ListColumn::Track:
        return words(facts.track);
    case ListColumn::Phase:
        return words(facts.phase);
    default:
        return {};
    }
}

std::string rowNumbers(const std::vector<std::size_t>& rows)
{
    constexpr std::size_t mostNamed = 5;
    std::vector<std::string> numbers;
    for (const std::size_t row : rows) {
        if (numbers.size() < mostNamed)
            numbers.push_back(std::to_string(row));
    }
    if (rows.size() > mostNamed)
        numbers.emplace_back("d’autres");
    return (rows.size() == 1 ? "ligne\u00a0" : "lignes\u00a0") + enumerate(numbers);
}

std::string words(SkipReason reason)
{
    switch (reason) {
    case SkipReason::Heading:
        return "titres des colonnes";
    case SkipReason::AboveHeadings:
        return "au-dessus des titres";
    case SkipReason::NothingRead:
        return "rien dans les colonnes lues";
    }
    return {};
}

std::string words(ListKind kind, ListVerdict verdict)
{
    return kind == ListKind::Applications ? applicationVerdict(verdict) : words(verdict);
}

std::string words(ListVerdict verdict)
{
    switch (verdict) {
    case ListVerdict::New:
        return "nouveau";
    case ListVerdict::Identical:
        return "identique";
    case ListVerdict::Changed:
        return "modifié";
    case ListVerdict::Namesake:
        return "homonyme";
    case ListVerdict::Repeated:
        return "répété";
    case ListVerdict::Refused:
        return "refusé";
    }
    return {};
}

std::string words(ListKind kind, const ListChange& change)
{
    const auto quoted = [](const std::string& text) {
        return text.empty() ? std::string("rien") : "«\u00a0" + text + "\u00a0»";
    };
    return fmt::format("{}\u00a0: {} → {}", listHeading(kind, change.column), quoted(change.before),
                       quoted(change.after));
}

std::optional<JurorRole> roleFrom(std::string_view text)
{
    if (isOne(text, {"président(e)", "président", "présidente", "présidence", "président du jury",
                     "présidente du jury", "président(e) du jury"}))
        return JurorRole::President;
    if (isOne(text, {"membre", "membre du jury"}))
        return JurorRole::Member;
    return std::nullopt;
}

std::optional<Gender> genderFrom(std::string_view text)
{
    if (isOne(text, {"femme", "F", "Mme", "Madame", "Mlle", "Mademoiselle"}))
        return Gender::Woman;
    if (isOne(text, {"homme", "H", "M", "Mr", "Monsieur"}))
        return Gender::Man;
    return std::nullopt;
}

std::optional<bool> answerFrom(std::string_view text)
{
    if (isOne(text, {"oui", "x", "o", "vrai", "1", "qualifié", "qualifiée", "qualifié(e)"}))
        return true;
    if (isOne(text, {"non", "n", "faux", "0"}))
        return false;
    return std::nullopt;
}

std::optional<Track> trackFrom(std::string_view text)
{
    if (isOne(text, {"classique", "voie classique", "hors alternance", "formation initiale"}))
        return Track::Classic;
    if (isOne(text, {"alternance", "en alternance", "voie en alternance", "voie alternance",
                     "apprentissage", "contrat de professionnalisation"}))
        return Track::WorkStudy;
    return std::nullopt;
}

std::optional<AdmissionPhase> phaseFrom(std::string_view text)
{
    if (isOne(text, {"principale", "phase principale", "PP"}))
        return AdmissionPhase::Main;
    if (isOne(text, {"complémentaire", "phase complémentaire", "PC"}))
        return AdmissionPhase::Complementary;
    return std::nullopt;
}

std::vector<std::string> choicesOf(ListColumn column)
{
    switch (column) {
    case ListColumn::Role:
        return {"président(e)", "membre"};
    case ListColumn::Qualified:
        return {"oui", "non"};
    case ListColumn::Gender:
        return {"femme", "homme"};
    case ListColumn::Track:
        return {"classique", "alternance"};
    case ListColumn::Phase:
        return {"principale", "complémentaire"};
    default:
        return {};
    }
}

} // namespace delibere::wording
