// SPDX-License-Identifier: GPL-3.0-or-later
// The outermost layer of a PDF 1.4 file (Adobe, PDF Reference, third edition, §3.4): numbered
// objects, one cross-reference table, one trailer. One revision only, nothing after it.
#pragma once

#include <string>
#include <vector>

#include <QByteArray>
#include <QString>

namespace delibere::report {

enum class Compression { None, Deflate };

// One more byte of a literal string (§3.2.3), escaped where it must be.
void appendLiteral(std::string& out, char byte);

// A text string of the format: UTF-16, big end first.
[[nodiscard]] QByteArray pdfText(const QString& text);

// Twenty bytes that tell two contents apart; no security rests on them.
[[nodiscard]] QByteArray contentTag(QByteArrayView bytes);

class PdfObjects {
public:
    PdfObjects();

    // A number to refer to before the object is written.
    [[nodiscard]] int reserve();
    void put(int number, const QByteArray& body);
    // `entries`: of the stream's dictionary, besides its length and filter.
    void putStream(int number, const QByteArray& entries, QByteArrayView data,
                   Compression compression);
    [[nodiscard]] int add(const QByteArray& body);
    [[nodiscard]] int addStream(const QByteArray& entries, QByteArrayView data,
                                Compression compression = Compression::Deflate);
    // The file; every reserved number has been put. Its /ID is the digest of what it holds.
    [[nodiscard]] QByteArray finish(int root, int info) const;

    [[nodiscard]] static QByteArray reference(int number);

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_offsets; // by number; 0: not written yet
};

} // namespace delibere::report
