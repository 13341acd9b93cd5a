// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_bytes.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <QCryptographicHash>

namespace delibere::report {

namespace {

constexpr qsizetype entryLength = 20; // of the xref table, fixed by the format

struct Object {
    qsizetype number = 0;
    qsizetype offset = 0;
    QByteArray bytes;
};

struct File {
    QByteArray head;             // before the first object
    std::vector<Object> objects; // in the order of the file
    qsizetype size = 0;          // of the xref table
    qsizetype root = 0;
    qsizetype info = 0;
};

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

std::optional<File> parse(const QByteArray& bytes)
{
    const qsizetype trailer = bytes.lastIndexOf("\ntrailer\n");
    const auto table = numberAfter(bytes, "startxref\n", std::max<qsizetype>(trailer, 0));
    const auto size = numberAfter(bytes, "/Size ", std::max<qsizetype>(trailer, 0));
    const auto root = numberAfter(bytes, "/Root ", std::max<qsizetype>(trailer, 0));
    const auto info = numberAfter(bytes, "/Info ", std::max<qsizetype>(trailer, 0));
    if (trailer < 0 || !table || !size || !root || !info)
        return std::nullopt;
    const QByteArray opening = "xref\n0 " + QByteArray::number(*size) + "\n";
    if (bytes.mid(*table, opening.size()) != opening)
        return std::nullopt;
    File file{{}, {}, *size, *root, *info};
    for (qsizetype number = 1; number < *size; ++number) {
        const qsizetype entry = *table + opening.size() + number * entryLength;
        if (bytes.mid(entry + 17, 1) == "n")
            file.objects.push_back({number, bytes.mid(entry, 10).toLongLong(), {}});
    }
    std::ranges::sort(file.objects, {}, &Object::offset);
    if (file.objects.empty())
        return std::nullopt;
    file.head = bytes.left(file.objects.front().offset);
    for (std::size_t index = 0; index < file.objects.size(); ++index) {
        Object& object = file.objects[index];
        const qsizetype end =
            index + 1 < file.objects.size() ? file.objects[index + 1].offset : *table;
        object.bytes = bytes.mid(object.offset, end - object.offset);
        if (!object.bytes.startsWith(QByteArray::number(object.number) + " 0 obj\n"))
            return std::nullopt;
    }
    return file;
}

// A text string of the format: UTF-16, big end first, in hexadecimal.
QByteArray textString(const QString& text)
{
    QByteArray out = "<FEFF";
    for (const QChar unit : text)
        out += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return out + ">";
}

QByteArray infoObject(qsizetype number, const PdfInfo& info)
{
    return QByteArray::number(number) + " 0 obj\n<<\n/Title " + textString(info.title) +
           "\n/Subject " + textString(info.subject) + "\n/Author " + textString(info.author) +
           "\n/Creator " + textString(QStringLiteral("Délibéré")) + "\n/Producer " +
           textString(QStringLiteral("Délibéré")) + "\n/CreationDate (D:" + info.date +
           "Z)\n/ModDate (D:" + info.date + "Z)\n>>\nendobj\n";
}

// In the lists of a ToUnicode map only; the same digits outside [ ] are character codes.
void mapSpacesToSpaces(QByteArray& object)
{
    if (!object.contains("begincmap"))
        return;
    bool inList = false;
    for (qsizetype at = 0; at < object.size(); ++at) {
        if (object[at] == '[' || object[at] == ']')
            inList = object[at] == '[';
        else if (inList && object.mid(at, 6) == "<0009>")
            object.replace(at, 6, "<0020>");
    }
}

QByteArray tableAndTrailer(const File& file, qsizetype table, const std::vector<qsizetype>& offsets,
                           const QByteArray& id)
{
    QByteArray out = "xref\n0 " + QByteArray::number(file.size) + "\n0000000000 65535 f \n";
    for (qsizetype number = 1; number < file.size; ++number) {
        const qsizetype offset = offsets[static_cast<std::size_t>(number)];
        out += QByteArray::number(offset).rightJustified(10, '0') +
               (offset > 0 ? " 00000 n \n" : " 65535 f \n");
    }
    out += "trailer\n<<\n/Size " + QByteArray::number(file.size) + "\n/Info " +
           QByteArray::number(file.info) + " 0 R\n/Root " + QByteArray::number(file.root) +
           " 0 R\n/ID [<" + id + "> <" + id + ">]\n>>\nstartxref\n" + QByteArray::number(table) +
           "\n%%EOF\n";
    return out;
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray& written, const PdfInfo& info)
{
    std::optional<File> file = parse(written);
    if (!file)
        return fail(ProblemCode::BadRequest, "QPdfWriter", qVersion());
    QByteArray out = file->head;
    std::vector<qsizetype> offsets(static_cast<std::size_t>(file->size), 0);
    for (Object& object : file->objects) {
        if (object.number == file->info)
            object.bytes = infoObject(object.number, info);
        else if (object.number == file->root)
            object.bytes.replace("/Type /Catalog\n",
                                 "/Type /Catalog\n/Lang (fr-FR)\n"
                                 "/ViewerPreferences << /DisplayDocTitle true >>\n");
        else
            mapSpacesToSpaces(object.bytes);
        offsets.at(static_cast<std::size_t>(object.number)) = out.size();
        out += object.bytes;
    }
    const QByteArray id =
        QCryptographicHash::hash(out, QCryptographicHash::Sha256).left(16).toHex().toUpper();
    const qsizetype table = out.size();
    return out + tableAndTrailer(*file, table, offsets, id);
}

} // namespace delibere::report
