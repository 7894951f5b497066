/**
 * What can be done with the resources of TaskRouter, one service for each kind. The REST
 * API, the telephone side and the sandbox's own controls call these.
 */
@NullMarked
package dev.toritsugi.sandbox.taskrouter.service;

import org.jspecify.annotations.NullMarked;
