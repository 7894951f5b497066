/**
 * Services that find and change TaskRouter's resources, one service per resource type.
 * The REST API, the voice emulation and the sandbox's control API use these services.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.service;

import org.jspecify.annotations.NullMarked;
