/// Sets papers as DOCX that officers go on editing.
@NullMarked
@NamedInterface("docx")
package org.prongsai.document.docx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
