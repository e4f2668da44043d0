/// The pages of working groups and their meetings.
@NullMarked
package org.prongsai.workgroup.web;

import org.jspecify.annotations.NullMarked;
