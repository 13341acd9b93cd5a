// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/print_check.h"

#include <algorithm>

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
        if (const app::FrameworkFile* framework = frameworkOf(frameworks))
            checkRecord(framework->framework);
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

    void checkRecord(const Framework& framework)
    {
        const auto record = app::RecordDocument::of(framework, m_result.proof->version);
        if (!record) {
            add(PrintFault::ContentAltered);
            return;
        }
        m_result.session = record->record().session;
        for (const SignerId& who : app::wronglySigned(*record))
            add(PrintFault::SignatureInvalid, who);
        for (const JurorId& who : record->record().signatories) {
            if (record->version().signatureOf(who) == nullptr)
                add(PrintFault::SignaturesMissing, who);
        }
        const auto again = layOut(*record, *m_result.proof).and_then([](const PrintedForm& form) {
            return report::renderPdf(form.document, metadataOf(form));
        });
        if (!again || *again != m_pdf)
            add(PrintFault::PagesDiffer);
    }

    const QByteArray& m_pdf;
    PrintCheck m_result;
};

} // namespace

PrintCheck checkPrint(const QByteArray& pdf, const std::vector<app::FrameworkFile>& frameworks)
{
    return Check(pdf).run(frameworks);
}

Result<SessionMatch> compare(const app::PrintProof& proof, const app::Session& session)
{
    if (session.jury().candidate(proof.version.candidate) == nullptr)
        return SessionMatch::Unknown;
    return session.history(proof.version.candidate, Viewer::staff())
        .map([&](const RecordHistory& history) {
            const auto found =
                std::ranges::find(history, proof.version.digest, &RecordVersion::digest);
            if (found == history.end() || found->signatures != proof.version.signatures)
                return SessionMatch::Unknown;
            return found->locked() ? SessionMatch::Same : SessionMatch::Replaced;
        });
}

} // namespace delibere::printing
