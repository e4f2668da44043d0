/// Reads tables from the files officers have (XLSX, CSV, pasted text, the text of a PDF) and writes tables they can
/// open.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.prongsai.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
