@NullMarked
package org.prongsai.national.web;

import org.jspecify.annotations.NullMarked;
