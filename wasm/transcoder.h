#pragma once

#include <string>
#include <string_view>

#include "holdfast/csv/dialect.h"

/// A holdfast::Transcoder by the browser's TextDecoder.
std::string BrowserText(holdfast::Encoding encoding, std::string_view bytes);
