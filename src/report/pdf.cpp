// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf.h"

#include "report/drawable.h"
#include "report/page_painting.h"
#include "report/page_style.h"
#include "report/pdf_canvas.h"
#include "report/pdf_metadata.h"
#include "report/text_blocks.h"

namespace delibere::report {

namespace {

QByteArray pointsText(qreal length)
{
    return QByteArray::number(length * 72.0 / dotsPerInch, 'f', 3);
}

} // namespace

struct PdfForms::State {
    State(PdfMetadata metadata, TextBlocks& texts)
        : blocks(texts), author(std::move(metadata.author)),
          dateText(std::move(metadata.isoDateTime)),
          date(QDateTime::fromString(dateText, Qt::ISODate).toUTC()), tree(objects.reserve()),
          resources(objects.reserve())
    {}

    void addPage(const std::string& content)
    {
        const int stream = objects.addStream(
            {}, QByteArrayView(content.data(), static_cast<qsizetype>(content.size())));
        kids.push_back(objects.add("<</Type/Page/Parent " + PdfObjects::reference(tree) +
                                   "/MediaBox[0 0 " + pointsText(page::width) + " " +
                                   pointsText(page::height) + "]/Resources " +
                                   PdfObjects::reference(resources) + "/Contents " +
                                   PdfObjects::reference(stream) + ">>"));
    }

    void writeTree()
    {
        QByteArray list;
        for (const int kid : kids)
            list += PdfObjects::reference(kid) + " ";
        objects.put(tree, "<</Type/Pages/Count " + QByteArray::number(kids.size()) + "/Kids[" +
                              list + "]>>");
        objects.put(resources, "<</ProcSet[/PDF/Text/ImageB/ImageC]/Font<<" + fonts.write(objects) +
                                   ">>/XObject<<" + images.write(objects) + ">>>>");
    }

    [[nodiscard]] QByteArray intents()
    {
        const int profile = objects.addStream("/N 3", colourProfile());
        return "[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
               "/Info(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)/DestOutputProfile " +
               PdfObjects::reference(profile) + ">>]";
    }

    // Data of the program that a viewer leaves alone (PDF Reference §10.4), not an attachment,
    // which PDF/A-1 forbids.
    [[nodiscard]] QByteArray privateData()
    {
        if (proof.empty())
            return {};
        const int stream = objects.addStream({}, QByteArray::fromStdString(proof));
        return "/PieceInfo<</Delibere<</LastModified" + pdfDate(date) + "/Private " +
               PdfObjects::reference(stream) + ">>>>";
    }

    TextBlocks& blocks;
    QString author;
    QString dateText;
    QDateTime date;
    QString title;
    QString subject;
    std::string proof;
    PdfObjects objects;
    int tree;
    int resources;
    std::vector<int> kids;
    PdfFonts fonts;
    PdfImages images;
};

PdfForms::PdfForms(PdfMetadata metadata, TextBlocks& blocks)
    : m_state(std::make_unique<State>(std::move(metadata), blocks))
{}
PdfForms::PdfForms(PdfForms&&) noexcept = default;
PdfForms& PdfForms::operator=(PdfForms&&) noexcept = default;
PdfForms::~PdfForms() = default;

Result<void> PdfForms::add(const Document& document)
{
    if (!m_state->date.isValid())
        return fail(ProblemCode::BadRequest, "isoDateTime", m_state->dateText.toStdString());
    m_state->fonts.learn(lettersOf(document));
    const std::vector<Page> pages = layPages(document, m_state->blocks);
    TextBlocks edges; // what is at the edge of every page of this form, and of no other
    for (std::size_t index = 0; index < pages.size(); ++index) {
        PdfCanvas canvas(m_state->fonts, m_state->images);
        paintPage(canvas, document, pages, index, edges);
        m_state->addPage(canvas.take());
    }
    if (m_state->title.isEmpty()) {
        m_state->title = QString::fromStdString(document.title);
        m_state->subject = QString::fromStdString(document.subject);
        m_state->proof = document.proof;
    } else {
        m_state->proof.clear(); // it would prove one form of several
    }
    return {};
}

QByteArray PdfForms::finish()
{
    State& state = *m_state;
    state.writeTree();
    const PdfInfo info{state.title, state.subject, state.author, state.date};
    PdfObjects& objects = state.objects;
    const int metadata =
        objects.addStream("/Type/Metadata/Subtype/XML", xmpPacket(info), Compression::None);
    const QByteArray entries = state.intents() + state.privateData();
    const int root =
        objects.add("<</Type/Catalog/Pages " + PdfObjects::reference(state.tree) +
                    "/Lang(fr-FR)/ViewerPreferences<</DisplayDocTitle true>>"
                    "/Metadata " +
                    PdfObjects::reference(metadata) + "/OutputIntents" + entries + ">>");
    return objects.finish(root, objects.add(informationDictionary(info)));
}

Result<QByteArray> renderPdf(const Document& document, const PdfMetadata& metadata,
                             TextBlocks& blocks)
{
    PdfForms file(metadata, blocks);
    return file.add(document).map([&] { return file.finish(); });
}

Result<QByteArray> renderPdf(const Document& document, const PdfMetadata& metadata)
{
    TextBlocks blocks;
    return renderPdf(document, metadata, blocks);
}

} // namespace delibere::report
