// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/person_data.h"

#include <algorithm>

#include "app/frozen_view.h"
#include "app/ranking_freezing.h"
#include "codec/journal_subject.h"
#include "codec/manifests.h"
#include "codec/person_writer.h"
#include "domain/name_mask.h"

namespace delibere::app {

namespace {

class Gatherer {
public:
    Gatherer(const store::SessionFile& file, codec::PersonData& data) : m_file(file), m_data(data)
    {}

    [[nodiscard]] Result<void> run()
    {
        return sheets()
            .and_then([&] { return decisions(); })
            .and_then([&] { return positionings(); })
            .and_then([&] { return rankings(); })
            .and_then([&] { return journal(); });
    }

private:
    [[nodiscard]] const CandidateId& id() const { return m_data.candidate.id; }

    [[nodiscard]] Result<void> sheets();
    [[nodiscard]] Result<void> decisions();
    [[nodiscard]] Result<void> afterRoom();
    [[nodiscard]] Result<void> declarations();
    [[nodiscard]] Result<void> positionings();
    [[nodiscard]] Result<void> rankings();
    [[nodiscard]] Result<void> journal();

    const store::SessionFile& m_file;
    codec::PersonData& m_data;
};

// Moves what was read to its place, or says why it could not be read.
template <class T>
Result<void> put(Result<T> read, T& place)
{
    if (!read)
        return tl::unexpected(read.error());
    place = std::move(*read);
    return {};
}

Result<void> Gatherer::sheets()
{
    auto all = m_file.sheets(id());
    if (!all)
        return tl::unexpected(all.error());
    for (ScoreSheet& sheet : *all) {
        if (sheet.state == SheetState::Submitted)
            m_data.sheets.push_back(std::move(sheet));
        else
            m_data.drafts.push_back(sheet.key.juror);
    }
    return put(m_file.revisions(id()), m_data.revisions).and_then([&] {
        return put(m_file.dossiersRead(id()), m_data.dossierRead);
    });
}

Result<void> Gatherer::decisions()
{
    auto read = put(m_file.deliberation(id()), m_data.deliberation)
                    .and_then([&] { return put(m_file.followUp(), m_data.followUp); })
                    .and_then([&] { return put(m_file.history(id()), m_data.history); })
                    .and_then([&] { return afterRoom(); })
                    .and_then([&] { return declarations(); });
    if (!read)
        return read;
    for (const RecordVersion& version : m_data.history) {
        if (const auto frozen = readFrozen(version, m_data.framework); !frozen)
            return tl::unexpected(frozen.error());
    }
    m_data.synthesis = synthesize(m_data.framework, m_data.session, m_data.candidate, m_data.sheets,
                                  m_data.deliberation);
    m_data.panel = checkPanel(m_data.framework, m_data.session, m_data.candidate, m_data.sheets);
    return {};
}

Result<void> Gatherer::afterRoom()
{
    const auto paritary = m_file.paritaryJury();
    const auto appeals = m_file.appeals();
    if (!paritary || !appeals)
        return tl::unexpected(!paritary ? paritary.error() : appeals.error());
    if (const auto own = paritary->decisions.find(id()); own != paritary->decisions.end())
        m_data.paritaryDecisions = own->second;
    m_data.followUp = datedFor(std::move(m_data.followUp), *paritary, id());
    if (const auto own = appeals->find(id()); own != appeals->end())
        m_data.appeals = own->second;
    return {};
}

Result<void> Gatherer::declarations()
{
    const auto packets = m_file.packets();
    if (!packets)
        return tl::unexpected(packets.error());
    for (const KeptPacket& packet : *packets) {
        if (packet.kind != PacketKind::DeclarationSigned)
            continue;
        auto declaration = codec::readDeclaration(packet.manifest);
        if (!declaration)
            return fail(ProblemCode::SessionCorrupt, m_file.path().string(),
                        "déclaration " + packet.juror.text());
        if (std::ranges::find(declaration->candidates, id(), &DeclaredCandidate::id) !=
            declaration->candidates.end())
            m_data.declarations.push_back(std::move(*declaration));
    }
    return {};
}

Result<void> Gatherer::positionings()
{
    auto all = m_file.positionings();
    if (!all)
        return tl::unexpected(all.error());
    for (Positioning& positioning : *all) {
        if (positioning.info.candidate != id())
            continue;
        auto history = m_file.history(positioning.subject());
        if (!history)
            return tl::unexpected(history.error());
        for (const RecordVersion& version : *history) {
            if (const auto frozen = readFrozenPositioning(version, m_data.framework); !frozen)
                return tl::unexpected(frozen.error());
        }
        m_data.positionings.push_back({std::move(positioning), std::move(*history)});
    }
    return {};
}

std::string settledBy(const SignedRanking& ranking, const CandidateId& candidate)
{
    for (const TieSettlement& settlement : ranking.settlements) {
        if (std::ranges::find(settlement.order, candidate) != settlement.order.end())
            return settlement.reason;
    }
    return {};
}

// Of a ranking one line is theirs, and nothing of the others.
Result<void> Gatherer::rankings()
{
    const Application* application = m_data.session.application(id());
    if (application == nullptr)
        return {};
    m_data.application = *application;
    for (const RankingList& list : everyRankingList) {
        const auto history = m_file.history(list);
        if (!history)
            return tl::unexpected(history.error());
        for (const RecordVersion& version : *history) {
            const auto frozen = readFrozenRanking(version);
            if (!frozen)
                return tl::unexpected(frozen.error());
            if (const SignedApplication* line = frozen->line(id()))
                m_data.ranks.push_back(
                    {list, version.number, version.stage, *line, settledBy(*frozen, id())});
        }
    }
    return {};
}

Result<void> Gatherer::journal()
{
    const auto lines = m_file.journal();
    if (!lines)
        return tl::unexpected(lines.error());
    const auto isOwn = [&](const std::string& positioning) {
        return std::ranges::any_of(m_data.positionings, [&](const auto& person) {
            return person.positioning.id.text() == positioning;
        });
    };
    for (const store::JournalEntry& line : *lines) {
        const codec::JournalSubject about = codec::journalSubject(line.body);
        if (about.candidate == id().text() ||
            std::ranges::find(about.among, id().text()) != about.among.end() ||
            (!about.positioning.empty() && isOwn(about.positioning)))
            m_data.journal.push_back({line.sequence, line.at, line.actor, line.kind});
    }
    return {};
}

} // namespace

Result<PersonDocument> personDataJson(const Session& session, const Viewer& viewer,
                                      const CandidateId& candidate)
{
    const Candidate* person = session.jury().candidate(candidate);
    if (person == nullptr)
        return fail(ProblemCode::UnknownCandidate, candidate.text());
    if (!viewer.isStaff())
        return fail(ProblemCode::SightRefused, candidate.text(), viewer.juror().text());
    if (auto seen = session.requireSight(candidate, viewer); !seen)
        return tl::unexpected(seen.error());
    if (const auto unsaved = session.unsaved())
        return fail(ProblemCode::EntriesUnsaved, session.path().string(), unsaved->entries);
    if (!session.framework().evaluation)
        return fail(ProblemCode::SessionCorrupt, session.path().string(), "référentiel");
    codec::PersonData data{session.framework(), session.frameworkDigest(), session.jury(), *person,
                           session.now()};
    return Gatherer(session.m_file, data).run().map([&] {
        const NameMask names(session.jury(), candidate);
        PersonDocument document;
        const auto mask = [&](const std::string& text, codec::TextRole role) {
            if (role == codec::TextRole::Described)
                return names.fullNames(text);
            std::string clean = names(text);
            if (clean != text)
                document.namingOthers.push_back(text);
            return clean;
        };
        document.json = codec::writePersonData(data, mask);
        return document;
    });
}

std::string personDataFileName(const CandidateId& candidate)
{
    return "donnees-" + candidate.text() + ".json";
}

} // namespace delibere::app
