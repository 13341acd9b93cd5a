// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_objects.h"

#include <QCryptographicHash>

namespace delibere::report {

namespace {

constexpr int compressionLevel = 6; // 9: a sixth more time for 2 % less
constexpr qsizetype sizePrefix = 4; // qCompress puts it before the zlib stream

} // namespace

QByteArray pdfText(const QString& text)
{
    QByteArray out = "<FEFF";
    for (const QChar unit : text)
        out += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return out + ">";
}

// The second line says that the file holds bytes above 127 (§3.4.1; PDF/A-1 asks for it).
PdfObjects::PdfObjects() : m_bytes("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"), m_offsets{0} {}

int PdfObjects::reserve()
{
    m_offsets.push_back(0);
    return static_cast<int>(m_offsets.size()) - 1;
}

void PdfObjects::put(int number, const QByteArray& body)
{
    m_offsets.at(static_cast<std::size_t>(number)) = m_bytes.size();
    m_bytes += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
}

void PdfObjects::putStream(int number, const QByteArray& entries, const QByteArray& data,
                           Compression compression)
{
    const bool deflate = compression == Compression::Deflate;
    const QByteArray stored = deflate ? qCompress(data, compressionLevel).mid(sizePrefix) : data;
    put(number, "<<" + entries + (deflate ? "/Filter/FlateDecode" : "") + "/Length " +
                    QByteArray::number(stored.size()) + ">>\nstream\n" + stored + "\nendstream");
}

int PdfObjects::add(const QByteArray& body)
{
    const int number = reserve();
    put(number, body);
    return number;
}

int PdfObjects::addStream(const QByteArray& entries, const QByteArray& data,
                          Compression compression)
{
    const int number = reserve();
    putStream(number, entries, data, compression);
    return number;
}

QByteArray PdfObjects::finish(int root, int info) const
{
    QByteArray out = m_bytes;
    const QByteArray size = QByteArray::number(m_offsets.size());
    out += "xref\n0 " + size + "\n0000000000 65535 f \n";
    for (std::size_t number = 1; number < m_offsets.size(); ++number)
        out += QByteArray::number(m_offsets[number]).rightJustified(10, '0') + " 00000 n \n";
    const QByteArray id =
        QCryptographicHash::hash(m_bytes, QCryptographicHash::Sha256).left(16).toHex();
    out += "trailer\n<</Size " + size + "/Root " + reference(root) + "/Info " + reference(info) +
           "/ID[<" + id + "><" + id + ">]>>\nstartxref\n" + QByteArray::number(m_bytes.size()) +
           "\n%%EOF\n";
    return out;
}

QByteArray PdfObjects::reference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

} // namespace delibere::report
