# SPDX-FileCopyrightText: 2026 The qredis authors
# SPDX-License-Identifier: MIT
#
# What is installed: libraries, programs, public headers with their forwarders, and the files by which CMake and pkg-config find them.
include(CMakePackageConfigHelpers)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/QRedis)

install(TARGETS QRedis QRedisTesting EXPORT QRedisTargets)
if(TARGET qredis-simulator)
    install(TARGETS qredis-simulator)
endif()

file(GLOB headers CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR}/*/*.h
    ${CMAKE_CURRENT_SOURCE_DIR}/client/commands/*.h)
list(FILTER headers EXCLUDE REGEX "_p\\.h$|^programs/")
foreach(header ${headers})
    get_filename_component(room ${header} DIRECTORY)
    install(FILES ${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/qredis/${room})
endforeach()
install(DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/include/QRedis DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# A static library needs hiredis where it is used: the archive that it was built with comes along, unless it is the system's.
set(hiredis_archive "")
if(NOT BUILD_SHARED_LIBS)
    target_link_libraries(QRedis PRIVATE $<INSTALL_INTERFACE:QRedis::hiredis>)
    find_library(QREDIS_HIREDIS_ARCHIVE libhiredis.a PATHS ${HIREDIS_LIBDIR} ${HIREDIS_LIBRARY_DIRS} NO_DEFAULT_PATH)
    mark_as_advanced(QREDIS_HIREDIS_ARCHIVE)
    if(QREDIS_HIREDIS_ARCHIVE)
        set(hiredis_archive libqredis-hiredis.a)
        install(FILES ${QREDIS_HIREDIS_ARCHIVE} DESTINATION ${CMAKE_INSTALL_LIBDIR} RENAME ${hiredis_archive})
    endif()
endif()

install(EXPORT QRedisTargets NAMESPACE QRedis:: DESTINATION ${package_dir})
set(library_dir ${CMAKE_INSTALL_LIBDIR})
configure_package_config_file(QRedisConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/QRedisConfig.cmake
    INSTALL_DESTINATION ${package_dir} PATH_VARS library_dir)
# Before 1.0 a minor version may change an interface.
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/QRedisConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/QRedisConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/QRedisConfigVersion.cmake
    DESTINATION ${package_dir})

if(BUILD_SHARED_LIBS)
    set(pc_private "")
    set(pc_flags "")
elseif(hiredis_archive)
    set(pc_private "Libs.private: -lqredis-hiredis")
    set(pc_flags " -DQREDIS_STATIC")
else()
    set(pc_private "Requires.private: hiredis >= 1.1")
    set(pc_flags " -DQREDIS_STATIC")
endif()
file(RELATIVE_PATH pc_to_prefix /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
configure_file(qredis.pc.in ${CMAKE_CURRENT_BINARY_DIR}/qredis.pc @ONLY)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/qredis.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
