// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_objects.h"

#include <memory>
#include <new>

#include <QCryptographicHash>
#include <libdeflate.h>

namespace delibere::report {

namespace {

constexpr int compressionLevel = 6; // of 12: see docs/performance.md

struct FreeCompressor {
    void operator()(libdeflate_compressor* compressor) const
    {
        libdeflate_free_compressor(compressor);
    }
};

// A zlib stream, as /FlateDecode wants it.
QByteArray deflated(QByteArrayView data)
{
    // A third of a megabyte of tables, for one thread at a time.
    thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
        libdeflate_alloc_compressor(compressionLevel));
    if (!compressor)
        throw std::bad_alloc();
    const auto size = static_cast<std::size_t>(data.size());
    const std::size_t room = libdeflate_zlib_compress_bound(compressor.get(), size);
    QByteArray out(static_cast<qsizetype>(room), Qt::Uninitialized);
    const std::size_t used =
        libdeflate_zlib_compress(compressor.get(), data.data(), size, out.data(), room);
    out.truncate(static_cast<qsizetype>(used));
    return out;
}

} // namespace

void appendLiteral(std::string& out, char byte)
{
    if (byte == '(' || byte == ')' || byte == '\\')
        out += '\\';
    if (byte == '\r')
        out += "\\r"; // a bare one would be read as the end of a line
    else
        out += byte;
}

QByteArray pdfText(const QString& text)
{
    std::string out = "(\xFE\xFF";
    for (const QChar unit : text) {
        appendLiteral(out, static_cast<char>(unit.row()));
        appendLiteral(out, static_cast<char>(unit.cell()));
    }
    return QByteArray::fromStdString(out + ")");
}

QByteArray contentTag(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(bytes);
    return hash.result();
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

void PdfObjects::putStream(int number, const QByteArray& entries, QByteArrayView data,
                           Compression compression)
{
    const bool deflate = compression == Compression::Deflate;
    const QByteArray stored = deflate ? deflated(data) : data.toByteArray();
    put(number, "<<" + entries + (deflate ? "/Filter/FlateDecode" : "") + "/Length " +
                    QByteArray::number(stored.size()) + ">>\nstream\n" + stored + "\nendstream");
}

int PdfObjects::add(const QByteArray& body)
{
    const int number = reserve();
    put(number, body);
    return number;
}

int PdfObjects::addStream(const QByteArray& entries, QByteArrayView data, Compression compression)
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
    const QByteArray id = contentTag(m_bytes).left(16).toHex();
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
