/// What an official paper says, before it is set as DOCX or PDF.
@NullMarked
@NamedInterface("paper")
package org.prongsai.document.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
