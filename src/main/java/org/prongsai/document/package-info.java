/// Reads tables from the files officers have (XLSX, CSV, pasted text, the text of a PDF), writes tables
/// they can open, and sets papers as DOCX and PDF.
@NullMarked
@ApplicationModule(allowedDependencies = "thai")
package org.prongsai.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
