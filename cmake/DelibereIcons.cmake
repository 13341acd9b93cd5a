# SPDX-License-Identifier: GPL-3.0-or-later
# delibere_icons(sources): the icons that tools/icons draws, as a compiled resource under /icons.
# DELIBERE_ICON_DIR holds the PNG; the sizes of the program's own icon are installed from there.
set(DELIBERE_ICON_DIR "${CMAKE_BINARY_DIR}/icons")
set(DELIBERE_ICON_SIDES 16 24 32 48 64 128 256)

function(delibere_icons sources)
  set(names)
  foreach(icon check chevron dot redo undo)
    list(APPEND names "${icon}.png" "${icon}-125.png" "${icon}-150.png" "${icon}-200.png"
      "${icon}@2x.png")
  endforeach()
  foreach(side ${DELIBERE_ICON_SIDES})
    list(APPEND names "delibere-${side}.png")
  endforeach()
  file(MAKE_DIRECTORY "${DELIBERE_ICON_DIR}")
  set(listing "<RCC><qresource prefix=\"/icons\">")
  foreach(name ${names})
    string(APPEND listing "<file>${name}</file>")
  endforeach()
  file(CONFIGURE OUTPUT "${DELIBERE_ICON_DIR}/icons.qrc"
    CONTENT "${listing}</qresource></RCC>\n" @ONLY)
  list(TRANSFORM names PREPEND "${DELIBERE_ICON_DIR}/")
  add_custom_command(OUTPUT ${names}
    COMMAND draw_icons "${DELIBERE_ICON_DIR}"
    DEPENDS draw_icons
    COMMENT "Drawing the icons")
  qt_add_resources(compiled "${DELIBERE_ICON_DIR}/icons.qrc")
  set(${sources} ${compiled} PARENT_SCOPE)
endfunction()
