// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/print_check.h"

#include <algorithm>

#include "printing/form_names.h"
#include "printing/printed_form.h"
#include "report/pdf.h"
#include "report/pdf_proof.h"

namespace delibere::printing {

namespace {

class Check {
public:
    explicit Check(const QByteArray& pdf) : m_pdf(pdf) {}

    PrintCheck run(const std::vector<app::FrameworkFile>& frameworks)
    {
        const auto text = report::proofIn(m_pdf);
        if (!text) {
            add(PrintFault::NotSigned);
            return std::move(m_result);
        }
        if (!report::hasOneRevision(m_pdf))
            add(PrintFault::Extended);
        m_result.proof = app::readProof(*text);
        if (!m_result.proof) {
            add(PrintFault::ProofUnreadable);
            return std::move(m_result);
        }
        if (const app::FrameworkFile* file = frameworkOf(frameworks))
            checkVersion(*file);
        return std::move(m_result);
    }

private:
    void add(PrintFault fault, SignerId who = {})
    {
        m_result.findings.push_back({fault, std::move(who)});
    }

    // The one whose digest stands in the frozen bytes.
    const app::FrameworkFile* frameworkOf(const std::vector<app::FrameworkFile>& frameworks)
    {
        const std::string& body = m_result.proof->version.body;
        const auto found = std::ranges::find_if(frameworks, [&](const app::FrameworkFile& file) {
            return body.find('"' + file.digest + '"') != std::string::npos;
        });
        if (found != frameworks.end())
            return &*found;
        add(PrintFault::FrameworkUnknown);
        return nullptr;
    }

    void checkVersion(const app::FrameworkFile& file)
    {
        const auto& [form, version] = *m_result.proof;
        if (form == formWord(FormKind::Grid))
            checkGrid(file, version);
        else if (const auto part = positioningPart(form))
            checkPositioning(file, version, *part);
        else if (const auto ranked = rankingPart(form))
            checkRanking(file, version, *ranked);
        else
            add(PrintFault::ProofUnreadable);
    }

    void checkGrid(const app::FrameworkFile& file, const RecordVersion& version)
    {
        const auto record = app::RecordDocument::of(file.framework, version);
        if (!record) {
            add(PrintFault::ContentAltered);
            return;
        }
        m_result.session = record->record().session;
        checkFrozen(file, {record->record().frameworkDigest, record->record().signatories,
                           layOut(*record)});
    }

    void checkPositioning(const app::FrameworkFile& file, const RecordVersion& version,
                          PositioningPart part)
    {
        const auto document = app::PositioningDocument::of(file.framework, version, part);
        if (!document) {
            add(PrintFault::ContentAltered);
            return;
        }
        const PositioningRecord record = document->record();
        m_result.session = record.session;
        m_result.positioning = record.positioning.info;
        checkFrozen(file,
                    {record.stamp.frameworkDigest, positioningSignatories(), layOut(*document)});
    }

    void checkRanking(const app::FrameworkFile& file, const RecordVersion& version,
                      RankingPart part)
    {
        const auto document = app::RankingDocument::of(file.framework, version, part);
        if (!document) {
            add(PrintFault::ContentAltered);
            return;
        }
        m_result.session = document->panel();
        checkFrozen(file, {document->ranking().formation.digest, document->ranking().signatories,
                           layOut(*document)});
    }

    // What the kinds of version say of themselves.
    struct Frozen {
        std::string frameworkDigest;
        std::vector<SignerId> signatories;
        PrintedForm form; // as it is drawn again
    };

    void checkFrozen(const app::FrameworkFile& file, const Frozen& frozen)
    {
        const RecordVersion& version = m_result.proof->version;
        // Who had to sign is printed by what the version says, and known by what was frozen.
        if (version.signatories != frozen.signatories)
            add(PrintFault::ContentAltered);
        if (frozen.frameworkDigest != file.digest)
            add(PrintFault::FrameworkUnknown);
        for (const SignerId& who :
             app::wronglySigned(version, m_result.session.id, frozen.signatories))
            add(PrintFault::SignatureInvalid, who);
        for (const SignerId& who : frozen.signatories) {
            const bool said = version.notSigningOf(who) != nullptr && !version.signatures.empty();
            if (version.signatureOf(who) == nullptr && !said)
                add(PrintFault::SignaturesMissing, who);
        }
        const auto again = report::renderPdf(frozen.form.document, metadataOf(frozen.form));
        if (!again || *again != m_pdf)
            add(PrintFault::PagesDiffer);
    }

    const QByteArray& m_pdf;
    PrintCheck m_result;
};

// Empty: of nobody whom the session knows.
Result<RecordHistory> historyOf(const RecordVersion& version, const app::Session& session)
{
    const PositioningId* positioning = version.positioning();
    if (positioning == nullptr) {
        if (version.ranking() == nullptr &&
            session.jury().candidate(version.candidate()) == nullptr)
            return RecordHistory();
        return session.history(version.subject, Viewer::staff());
    }
    const auto all = session.positionings(Viewer::staff());
    if (!all)
        return tl::unexpected(all.error());
    const auto found = std::ranges::find(*all, *positioning, &Positioning::id);
    if (found == all->end())
        return RecordHistory();
    return session.history(found->subject(), Viewer::staff());
}

// The same signatures, and what no signature covers: when it was frozen, who is said not to sign,
// why it was replaced. The
// session may have replaced it after it was printed, never the reverse.
bool agree(const RecordVersion& printed, const RecordVersion& held)
{
    const bool since = printed.locked() && held.stage == RecordStage::Replaced;
    return held.signatures == printed.signatures && held.frozenAt == printed.frozenAt &&
           held.mentions() == printed.mentions() &&
           (since || (held.stage == printed.stage && held.reason == printed.reason));
}

} // namespace

PrintCheck checkPrint(const QByteArray& pdf, const std::vector<app::FrameworkFile>& frameworks)
{
    return Check(pdf).run(frameworks);
}

Result<SessionMatch> compare(const app::PrintProof& proof, const app::Session& session)
{
    const auto history = historyOf(proof.version, session);
    if (!history)
        return tl::unexpected(history.error());
    const auto found = std::ranges::find(*history, proof.version.digest, &RecordVersion::digest);
    if (found == history->end() || !agree(proof.version, *found))
        return SessionMatch::Unknown;
    return found->locked() ? SessionMatch::Same : SessionMatch::Replaced;
}

} // namespace delibere::printing
