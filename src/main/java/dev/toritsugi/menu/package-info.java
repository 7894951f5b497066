/**
 * Menus. Determines what a caller hears after pressing a key, and which attributes the
 * caller's choices add to the task.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "callcenter", "callcenter :: destination", "callcenter :: menu",
		"callcenter :: routing" })
package dev.toritsugi.menu;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
