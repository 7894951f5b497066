/**
 * The webhook of menus.
 */
@NullMarked
package dev.toritsugi.caller.menu;

import org.jspecify.annotations.NullMarked;
