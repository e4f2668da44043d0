package org.prongsai.web.access;

/// The gate has refused someone who is signed in. It goes to whoever keeps a record of such things.
///
/// @param route what was asked for, as the controllers have it: without ids, such as `GET /agencies/{agency}/log`
public record AccessRefused(String route) {}
