/**
 * The sandbox's page: plain files, without a build step, that use the control surface
 * like anybody else.
 */
@NullMarked
package dev.toritsugi.sandbox.page;

import org.jspecify.annotations.NullMarked;
