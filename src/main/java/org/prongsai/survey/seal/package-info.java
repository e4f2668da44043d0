/// Sealing of answers (HPKE, RFC 9180) and the files in which the keys of surveys lie.
@NullMarked
package org.prongsai.survey.seal;

import org.jspecify.annotations.NullMarked;
