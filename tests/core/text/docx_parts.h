// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <catch2/catch.hpp>
#include <zip.h>

#include <utility>
#include <vector>

// Word documents made by hand, part by part.
namespace chengbao::text
{

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

/// A zip archive in memory of the parts given.
inline QByteArray zipped(const Parts& parts, bool protect = false)
{
    zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(source);
    zip_t* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
    REQUIRE(archive);
    for (const auto& [name, content] : parts) {
        zip_source_t* part = zip_source_buffer(archive, content.constData(),
                                               static_cast<zip_uint64_t>(content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.constData(), part, ZIP_FL_OVERWRITE);
        REQUIRE(index >= 0);
        if (protect)
            zip_file_set_encryption(archive, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, "x");
    }
    REQUIRE(zip_close(archive) == 0);
    REQUIRE(zip_source_open(source) == 0);
    zip_stat_t stat;
    REQUIRE(zip_source_stat(source, &stat) == 0);
    QByteArray bytes(static_cast<qsizetype>(stat.size), Qt::Uninitialized);
    zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

inline const QByteArray opening =
    R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";
inline const QByteArray closing = "</w:body></w:document>";

inline QByteArray documentOf(const QByteArray& body)
{
    return zipped({{"word/document.xml", opening + body + closing}});
}

} // namespace chengbao::text
