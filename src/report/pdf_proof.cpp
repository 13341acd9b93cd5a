// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_proof.h"

#include <QtEndian>

namespace delibere::report {

namespace {

constexpr qsizetype largestProof = 512 * 1024; // as stored

// The digits after a key.
std::optional<qsizetype> numberAfter(const QByteArray& bytes, const QByteArray& key, qsizetype from)
{
    const qsizetype at = bytes.indexOf(key, from);
    if (at < 0)
        return std::nullopt;
    const qsizetype begin = at + key.size();
    qsizetype end = begin;
    while (end < bytes.size() && bytes[end] >= '0' && bytes[end] <= '9')
        ++end;
    bool ok = false;
    const qsizetype number = bytes.mid(begin, end - begin).toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

} // namespace

bool hasOneRevision(const QByteArray& pdf)
{
    return pdf.startsWith("%PDF-1.4\n") && pdf.count("startxref") == 1 && pdf.count("%%EOF") == 1 &&
           pdf.endsWith("\n%%EOF\n");
}

std::optional<std::string> proofIn(const QByteArray& pdf)
{
    const qsizetype entry = pdf.indexOf("/PieceInfo<</Delibere<<");
    const auto number = entry < 0 ? std::nullopt : numberAfter(pdf, "/Private ", entry);
    if (!number)
        return std::nullopt;
    const qsizetype object = pdf.indexOf("\n" + QByteArray::number(*number) + " 0 obj\n<<");
    const auto length = object < 0 ? std::nullopt : numberAfter(pdf, "/Length ", object);
    const qsizetype stream = object < 0 ? -1 : pdf.indexOf(">>\nstream\n", object);
    if (!length || *length > largestProof || stream < 0)
        return std::nullopt;
    QByteArray compressed(4, '\0'); // the size is unknown: qUncompress finds it
    qToBigEndian(static_cast<quint32>(*length * 4), compressed.data());
    compressed += pdf.mid(stream + 10, *length);
    const QByteArray proof = qUncompress(compressed);
    if (proof.isEmpty())
        return std::nullopt;
    return proof.toStdString();
}

} // namespace delibere::report
