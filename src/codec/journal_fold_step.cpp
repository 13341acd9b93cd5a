// SPDX-License-Identifier: GPL-3.0-or-later
#include "codec/journal_fold_step.h"

#include <algorithm>

namespace delibere::codec {

namespace {

using Ids = std::initializer_list<const char*>;

std::string slotOf(const std::string& kind, const Json& body, Ids ids)
{
    std::string slot = kind;
    for (const char* id : ids)
        slot += " " + body.at(id).get<std::string>();
    return slot;
}

std::string numbered(const Json& body, const char* key)
{
    return std::to_string(body.at(key).get<int>());
}

// "c1 2", "reperage … 1", "classement classique/principale 1".
std::string recordOf(const Json& body)
{
    std::string subject;
    for (const char* key : {"reperage", "classement"}) {
        if (body.contains(key))
            subject = std::string(key) + " " + body.at(key).get<std::string>();
    }
    if (subject.empty())
        subject = body.at("candidat").get<std::string>();
    return subject + " " + numbered(body, "version");
}

} // namespace

std::string under(const char* kind, const std::string& sheet)
{
    return std::string(kind).append(" ").append(sheet);
}

// null, "", false, [] and {} say nothing.
std::string valueOf(const Json& value)
{
    const bool blank = value.is_string() && value.get_ref<const std::string&>().empty();
    const bool nothing =
        value.is_null() || blank || value == false || (value.is_structured() && value.empty());
    return nothing ? std::string() : canonicalBytes(value);
}

Json without(Json object, const char* key)
{
    object.erase(key);
    return object;
}

void FoldStep::put(const std::string& kind, Members ids, const char* value) const
{
    m_fold.put(slotOf(kind, m_body, ids), valueOf(m_body.at(value)));
}

bool FoldStep::takeSheet(const std::string& kind) const
{
    if (kind == "marque")
        put(kind, {"candidat", "membre", "critere", "support"}, "valeur");
    else if (kind == "remarque")
        put(kind, {"candidat", "membre", "critere"}, "texte");
    else if (kind == "competence")
        put(kind, {"candidat", "membre", "competence"}, "valeur");
    else if (kind == "bloc")
        put(kind, {"candidat", "membre", "bloc"}, "valeur");
    else if (kind == "dossier-lu")
        put("lu", {"candidat", "membre"}, "lu");
    else if (kind == "remise")
        m_fold.put("etat " + sheet(), "remise");
    else if (kind == "entretien-ouvert") {
        m_fold.erase("etat " + sheet());
        m_fold.put("dossier-clos " + sheet(), "true");
    } else if (kind == "reouverture")
        m_fold.keepRevision(sheet(), valueOf(m_body.at("motif")), m_at);
    else if (kind == "mise-de-cote") {
        m_fold.keepRevision(sheet(), valueOf(m_body.at("motif")), m_at);
        for (const char* slot : sheetKinds)
            m_fold.erase(under(slot, sheet()));
    } else if (kind == "import")
        takeWholeSheet(m_body.at("fiche"));
    else
        return takeTranscription(kind);
    return true;
}

// Each line says one step of it: what stands is what the steps made together.
bool FoldStep::takeTranscription(const std::string& kind) const
{
    constexpr std::array kinds{"saisie-papier", "saisie-terminee", "saisie-confirmee",
                               "saisie-refusee"};
    if (std::ranges::find(kinds, kind) == kinds.end())
        return false;
    const std::string slot = "papier " + sheet();
    if (kind == "saisie-papier") {
        m_fold.put(slot, valueOf({{"saisie_par", m_body.at("par")}}));
        return true;
    }
    const auto held = m_fold.m_slots.find(slot);
    Json paper = held == m_fold.m_slots.end() ? Json::object() : Json::parse(held->second);
    paper.erase("terminee");
    if (kind == "saisie-terminee")
        paper["terminee"] = true;
    if (kind == "saisie-confirmee") {
        paper["confirmee_par"] = m_body.at("par");
        m_fold.put("etat " + sheet(), "remise");
    }
    m_fold.put(slot, valueOf(paper));
    return true;
}

void FoldStep::takeWholeSheet(const Json& whole) const
{
    const std::string sheet =
        whole.at("candidat").get<std::string>() + " " + whole.at("membre").get<std::string>();
    for (const char* kind : sheetKinds)
        m_fold.erase(under(kind, sheet));
    m_fold.put("etat " + sheet, whole.at("etat") == "remise" ? "remise" : "");
    m_fold.put("lu " + sheet, valueOf(whole.at("dossier_lu")));
    if (whole.contains("dossier_clos"))
        m_fold.put("dossier-clos " + sheet, "true");
    if (whole.contains("papier"))
        m_fold.put("papier " + sheet, valueOf(whole.at("papier")));
    for (const Json& item : whole.at("criteres")) {
        const std::string id = sheet + " " + item.at("id").get<std::string>();
        for (const char* evidence : {"dossier", "entretien"})
            m_fold.put("marque " + id + " " + evidence,
                       item.contains(evidence) ? valueOf(item.at(evidence)) : "");
        m_fold.put("remarque " + id, item.contains("remarque") ? valueOf(item.at("remarque")) : "");
    }
    for (const auto& [list, kind] :
         {std::pair{"competences", "competence "}, std::pair{"blocs", "bloc "}}) {
        for (const Json& item : whole.at(list))
            m_fold.put(kind + sheet + " " + item.at("id").get<std::string>(),
                       valueOf(without(item, "id")));
    }
}

// What the decision stood on; lines of older files do not say.
void FoldStep::takeBasis(const std::string& kind) const
{
    m_fold.put("base " + slotOf(kind, m_body, {"candidat", "bloc"}),
               m_body.contains("base") ? valueOf(m_body.at("base")) : std::string());
}

bool FoldStep::takeDeliberation(const std::string& kind) const
{
    if (kind == "appreciation" || kind == "vote" || kind == "discute")
        takeBasis(kind);
    if (kind == "appreciation" || kind == "vote")
        put(kind, {"candidat", "bloc"}, "valeur");
    else if (kind == "preconisation")
        put(kind, {"candidat", "bloc"}, "texte");
    else if (kind == "sans-preconisation")
        put(kind, {"candidat", "bloc"}, "sans");
    else if (kind == "discute")
        put(kind, {"candidat", "bloc"}, "discute");
    else if (kind == "appreciation-commune")
        put(kind, {"candidat", "critere"}, "texte");
    else if (kind == "commentaire")
        put(kind, {"candidat"}, "texte");
    else if (kind == "proposition")
        put(kind, {"candidat"}, "valeur");
    else if (kind == "suite")
        put(kind, {"etape"}, "le");
    else
        return takeAfterRoom(kind);
    return true;
}

// Decisions and appeals have a number of their own candidate.
bool FoldStep::takeAfterRoom(const std::string& kind) const
{
    if (kind == "paritaire-membres")
        put(kind, {}, "valeur");
    else if (kind == "paritaire" || kind == "recours")
        m_fold.put(slotOf(kind, m_body, {"candidat"}) + " " + numbered(m_body, "numero"),
                   valueOf(m_body.at("valeur")));
    else if (kind == "paritaire-retrait") // a blank reason is still a withdrawal
        m_fold.put(slotOf(kind, m_body, {"candidat"}) + " " + numbered(m_body, "numero"),
                   m_body.at("motif").is_null() ? std::string()
                                                : canonicalBytes(m_body.at("motif")));
    else
        return false;
    return true;
}

bool FoldStep::takePanel(const std::string& kind) const
{
    if (kind == "session")
        m_fold.put(kind, valueOf(without(m_body, "type")));
    else if (kind == "membre" || kind == "candidat") {
        const auto id = m_body.at(kind).at("id").get<std::string>();
        const bool added = !m_fold.m_slots.contains(kind + " " + id);
        m_fold.put(kind + " " + id, valueOf(m_body.at(kind)));
        m_fold.enter(kind, id, m_body.value("avant", std::string()));
        if (added && m_body.contains("rang"))
            m_fold.rank(id, m_body.at("rang").get<std::ptrdiff_t>());
    } else if (kind == "membre-retire")
        m_fold.removeJuror(m_body.at("membre").get<std::string>());
    else if (kind == "candidat-retire")
        m_fold.removeCandidate(m_body.at("candidat").get<std::string>());
    else if (kind == "deport")
        takeRecusal();
    else if (kind == "siege")
        put(kind, {"candidat", "membre"}, "valeur");
    else if (kind == "presidence" || kind == "evaluateurs" || kind == "passage")
        put(kind, {"candidat"}, "valeur");
    else if (kind == "note-source")
        put(kind, {"candidat", "bloc", "source"}, "valeur");
    else if (kind == "ordre-de-passage")
        put(kind, {}, "valeur");
    else {
        return false;
    }
    return true;
}

void FoldStep::takeRecusal() const
{
    const Json& reason = m_body.at("motif");
    m_fold.put(slotOf("deport", m_body, {"candidat", "membre"}),
               reason.is_null() ? std::string() : canonicalBytes(reason));
    if (reason.is_null())
        m_fold.leave("deport", sheet());
    else
        m_fold.enter("deport", sheet());
}

bool FoldStep::takePositioning(const std::string& kind) const
{
    if (kind == "reperage" || kind == "reperage-import")
        m_fold.enter("reperage", m_body.at("reperage").get<std::string>());
    if (kind == "reperage" || kind == "reperage-accueil")
        put(kind, {"reperage"}, "valeur");
    else if (kind == "reperage-tableau")
        put(kind, {"reperage", "tableau"}, "valeur");
    else if (kind == "reperage-bilan")
        put(kind, {"reperage", "bloc"}, "valeur");
    else if (kind == "reperage-plan")
        put(kind, {"reperage", "ligne"}, "valeur");
    else if (kind == "reperage-retire") { // only an untouched one is removed
        const auto id = m_body.at("reperage").get<std::string>();
        m_fold.erase("reperage " + id);
        m_fold.leave("reperage", id);
    } else if (kind == "reperage-import")
        takeWholePositioning();
    else
        return false;
    return true;
}

void FoldStep::takeWholePositioning() const
{
    const auto id = m_body.at("reperage").get<std::string>();
    const Json& whole = m_body.at("valeur");
    m_fold.put("reperage " + id, valueOf({{"candidat", whole.at("candidat")},
                                          {"date", whole.at("date")},
                                          {"intervenants", whole.at("intervenants")}}));
    m_fold.put("reperage-accueil " + id, valueOf(whole.at("accueil")));
    for (const auto& [list, kind] :
         {std::pair{"tableaux", "reperage-tableau "}, std::pair{"bilan", "reperage-bilan "},
          std::pair{"plan", "reperage-plan "}}) {
        for (const Json& item : whole.at(list))
            m_fold.put(kind + id + " " + item.at("id").get<std::string>(),
                       valueOf(without(item, "id")));
    }
}

bool FoldStep::takeAdmission(const std::string& kind) const
{
    if (kind == "candidature")
        takeApplication();
    else if (kind == "piece")
        put(kind, {"candidat", "piece"}, "valeur");
    else if (kind == "convocation" || kind == "reponse" || kind == "rang")
        put(kind, {"candidat"}, "valeur");
    else if (kind == "departage")
        m_fold.put(kind + " " + m_body.at("liste").get<std::string>() + " " +
                       m_body.at("candidats").dump(),
                   valueOf(m_body.at("valeur")));
    else
        return false;
    return true;
}

// A whole one takes the place of everything that was said of it.
void FoldStep::takeApplication() const
{
    const auto id = m_body.at("candidat").get<std::string>();
    for (const char* of : {"candidature ", "piece ", "convocation ", "reponse ", "rang "})
        m_fold.erase(of + id);
    Json facts = m_body.at("valeur");
    if (facts.is_null())
        return;
    for (const Json& piece : facts.value("pieces", Json::array()))
        m_fold.put("piece " + id + " " + piece.at("piece").get<std::string>(),
                   valueOf(without(piece, "piece")));
    for (const auto& [slot, key] : {std::pair{"convocation ", "entretien"},
                                    {"reponse ", "reponse"},
                                    {"rang ", "deplacement"}}) {
        if (facts.contains(key))
            m_fold.put(slot + id, valueOf(facts.at(key)));
    }
    for (const char* key : {"pieces", "entretien", "reponse", "deplacement"})
        facts.erase(key);
    m_fold.put("candidature " + id, valueOf(facts));
}

// The digest of its locked part stands in the journal since version 5.
void FoldStep::takeKey() const
{
    const std::string key =
        m_body.at("membre").get<std::string>() + " " + numbered(m_body, "numero");
    m_fold.put("cle " + key, valueOf(m_body.at("cle")));
    if (m_body.contains("coffre"))
        m_fold.put("coffre " + key, valueOf(m_body.at("coffre")));
    m_fold.m_keyTimes.insert_or_assign(key, m_at);
}

bool FoldStep::takeRecord(const std::string& kind) const
{
    if (kind == "cle") {
        takeKey();
        return true;
    }
    if (kind == "paquet") {
        m_fold.put(slotOf(kind, m_body, {"nature", "membre"}) + " " + numbered(m_body, "numero") +
                       " " + m_body.at("empreinte").get<std::string>(),
                   valueOf({{"le", m_body.at("le")}, {"manifeste", m_body.at("manifeste")}}));
        return true;
    }
    if (kind == "sans-signature") {
        m_fold.put(kind + " " + recordOf(m_body) + " " + m_body.at("membre").get<std::string>(),
                   valueOf(m_body.at("valeur")));
        return true;
    }
    if (kind != "gel" && kind != "signature" && kind != "verrou" && kind != "abandon" &&
        kind != "remplacement")
        return kind == "session-creee" || kind == "qui-agit" || kind == "notes-montrees";
    const std::string version = recordOf(m_body);
    if (kind == "gel") {
        m_fold.put("version " + version, valueOf({{"contenu", m_body.at("contenu")},
                                                  {"signataires", m_body.at("signataires")}}));
        m_fold.put("fige-le " + version, std::to_string(m_at));
    }
    if (kind == "signature") {
        const auto signer = m_body.at("signature").at("membre").get<std::string>();
        m_fold.put("signature " + version + " " + signer, valueOf(m_body.at("signature")));
        m_fold.enter("signature " + version, signer);
    } else
        m_fold.put("etape " + version,
                   kind + (m_body.contains("motif") ? " " + valueOf(m_body.at("motif")) : ""));
    return true;
}

} // namespace delibere::codec
