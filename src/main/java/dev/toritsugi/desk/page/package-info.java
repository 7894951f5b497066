/**
 * Serves the operators' page, the desk. The page consists of static files without a build
 * step, except Twilio's Voice SDK, which the Maven build copies from npm.
 */
@NullMarked
package dev.toritsugi.desk.page;

import org.jspecify.annotations.NullMarked;
