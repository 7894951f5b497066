/**
 * The JSON bodies of the control API.
 */
@NullMarked
package dev.toritsugi.sandbox.controlapi.view;

import org.jspecify.annotations.NullMarked;
