/**
 * Settings of menus, in which callers choose by pressing keys.
 */
@NullMarked
@NamedInterface("menu")
package dev.toritsugi.callcenter.menu;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
