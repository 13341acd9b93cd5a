// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/signature_image.h"

#include "app/files.h"
#include "domain/record_edit.h"
#include "report/drawing_image.h"

namespace delibere::cli {

Result<std::string> readSignatureImage(const std::string& file, const SignerId& signer)
{
    if (file.empty())
        return std::string();
    return app::readFile(file, maximumSignatureImage)
        .and_then([&](std::string image) -> Result<std::string> {
            if (!report::readDrawing(image))
                return fail(ProblemCode::ImageRefused, signer.text(),
                            std::to_string(maximumSignatureImage));
            return image;
        });
}

} // namespace delibere::cli
