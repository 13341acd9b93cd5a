// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_proof.h"

#include <algorithm>
#include <memory>
#include <new>

#include <libdeflate.h>

#include "domain/record_edit.h"

namespace delibere::report {

namespace {

struct FreeDecompressor {
    void operator()(libdeflate_decompressor* decompressor) const
    {
        libdeflate_free_decompressor(decompressor);
    }
};

// The size is not known: room is doubled until it is enough, or until it is more than any proof.
std::optional<std::string> inflated(const QByteArray& stored)
{
    const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(
        libdeflate_alloc_decompressor());
    if (!decompressor)
        throw std::bad_alloc();
    const auto size = static_cast<std::size_t>(stored.size());
    std::size_t room = std::min(std::max<std::size_t>(4 * size, 4096), maximumProofBytes);
    for (;;) {
        std::string proof(room, '\0');
        std::size_t used = 0;
        const libdeflate_result result = libdeflate_zlib_decompress(
            decompressor.get(), stored.constData(), size, proof.data(), room, &used);
        if (result == LIBDEFLATE_SUCCESS) {
            proof.resize(used);
            return proof;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room == maximumProofBytes)
            return std::nullopt;
        room = std::min(2 * room, maximumProofBytes);
    }
}

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
    if (!length || *length > static_cast<qsizetype>(maximumProofBytes) || stream < 0)
        return std::nullopt;
    return inflated(pdf.mid(stream + 10, *length));
}

} // namespace delibere::report
