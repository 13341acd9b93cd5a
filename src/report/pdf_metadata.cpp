// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_metadata.h"

#include <QColorSpace>

#include "report/pdf_objects.h"

namespace delibere::report {

namespace {

const QString producer = QStringLiteral("Délibéré");

QString escaped(const QString& text)
{
    return text.toHtmlEscaped(); // the five characters that XML keeps for itself
}

QString alternatives(const QString& element, const QString& text)
{
    return QStringLiteral("<%1><rdf:Alt><rdf:li xml:lang=\"x-default\">%2</rdf:li></rdf:Alt></%1>")
        .arg(element, escaped(text));
}

} // namespace

QByteArray pdfDate(const QDateTime& date)
{
    return "(D:" + date.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "+00'00')";
}

QByteArray informationDictionary(const PdfInfo& info)
{
    return "<</Title" + pdfText(info.title) + "/Subject" + pdfText(info.subject) + "/Author" +
           pdfText(info.author) + "/Creator" + pdfText(producer) + "/Producer" + pdfText(producer) +
           "/CreationDate" + pdfDate(info.date) + "/ModDate" + pdfDate(info.date) + ">>";
}

QByteArray xmpPacket(const PdfInfo& info)
{
    const QString date = info.date.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss+00:00"));
    const QString properties =
        alternatives(QStringLiteral("dc:title"), info.title) +
        alternatives(QStringLiteral("dc:description"), info.subject) +
        QStringLiteral("<dc:creator><rdf:Seq><rdf:li>%1</rdf:li></rdf:Seq></dc:creator>"
                       "<dc:language><rdf:Bag><rdf:li>fr-FR</rdf:li></rdf:Bag></dc:language>"
                       "<xmp:CreatorTool>%2</xmp:CreatorTool><xmp:CreateDate>%3</xmp:CreateDate>"
                       "<xmp:ModifyDate>%3</xmp:ModifyDate><pdf:Producer>%2</pdf:Producer>"
                       "<pdfaid:part>1</pdfaid:part>"
                       "<pdfaid:conformance>B</pdfaid:conformance>")
            .arg(escaped(info.author), producer, date);
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" "
           "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">" +
           properties.toUtf8() + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
}

QByteArray colourProfile()
{
    static const QByteArray profile = QColorSpace(QColorSpace::SRgb).iccProfile();
    return profile;
}

} // namespace delibere::report
