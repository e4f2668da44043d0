/// Looks for what is wrong in a paper before it is signed (ตรวจเอกสาร).
@NullMarked
package org.prongsai.report.check;

import org.jspecify.annotations.NullMarked;
