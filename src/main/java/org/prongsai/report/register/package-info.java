/// The register of numbers (ทะเบียนหนังสือ).
@NullMarked
package org.prongsai.report.register;

import org.jspecify.annotations.NullMarked;
